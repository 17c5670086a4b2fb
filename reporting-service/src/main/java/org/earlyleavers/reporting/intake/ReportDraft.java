package org.earlyleavers.reporting.intake;

import java.util.Collections;
import java.util.List;

/**
 * What a school sent, unchecked: any component may be missing or nonsense. Its components are the
 * closed list of what a school may say (decree of 15 October 2020). Blank texts count as missing.
 *
 * @param schoolUai the school that reports
 * @param departedOn first day on which the pupil was no longer at the school, yyyy-mm-dd
 * @param exitReason the school's own code for why
 * @param qualifications diplomas obtained before leaving
 */
public record ReportDraft(
    String schoolUai,
    String departedOn,
    String exitReason,
    Course course,
    Pupil pupil,
    Contact contact,
    List<Qualification> qualifications) {

  /** Strips texts; an absent list is an empty one. */
  public ReportDraft {
    schoolUai = stripped(schoolUai);
    departedOn = stripped(departedOn);
    exitReason = stripped(exitReason);
    qualifications =
        qualifications == null ? List.of() : Collections.unmodifiableList(qualifications);
  }

  /** A draft that names no qualification. */
  public ReportDraft(
      String schoolUai,
      String departedOn,
      String exitReason,
      Course course,
      Pupil pupil,
      Contact contact) {
    this(schoolUai, departedOn, exitReason, course, pupil, contact, List.of());
  }

  /**
   * The course that was left.
   *
   * @param mef code of the BCN nomenclature
   * @param label its name as the school writes it
   */
  public record Course(String mef, String label) {

    /** Strips texts. */
    public Course {
      mef = stripped(mef);
      label = stripped(label);
    }
  }

  /**
   * Who left.
   *
   * @param ine national pupil identifier, or an apprentice's INA
   * @param familyName name at birth
   * @param usageName name used in daily life, where it differs
   * @param givenNames in the order of civil status
   * @param birthDate yyyy-mm-dd
   * @param sex FEMALE or MALE
   */
  public record Pupil(
      String ine,
      String familyName,
      String usageName,
      List<String> givenNames,
      String birthDate,
      String sex,
      Place birthPlace,
      Place residence) {

    /** Strips texts; an absent list is an empty one. */
    public Pupil {
      ine = stripped(ine);
      familyName = stripped(familyName);
      usageName = stripped(usageName);
      givenNames = strippedAll(givenNames);
      birthDate = stripped(birthDate);
      sex = stripped(sex);
    }
  }

  /**
   * A place as precisely as the school knows it.
   *
   * @param communeCode INSEE code
   * @param countryCode INSEE code, 99100 for France
   */
  public record Place(String communeCode, String postalCode, String countryCode, String label) {

    /** Strips texts. */
    public Place {
      communeCode = stripped(communeCode);
      postalCode = stripped(postalCode);
      countryCode = stripped(countryCode);
      label = stripped(label);
    }
  }

  /** How to reach the pupil and, for a minor, the legal guardians. */
  public record Contact(
      List<String> phones, String email, List<String> addressLines, List<Guardian> guardians) {

    /** Strips texts; an absent list is an empty one. */
    public Contact {
      phones = strippedAll(phones);
      email = stripped(email);
      addressLines = strippedAll(addressLines);
      guardians = guardians == null ? List.of() : Collections.unmodifiableList(guardians);
    }
  }

  /**
   * A diploma obtained.
   *
   * @param diploma code of the BCN nomenclature: a family of three characters, or a diploma of
   *     eight
   * @param awardedOn yyyy-mm-dd
   */
  public record Qualification(String diploma, String awardedOn) {

    /** Strips texts. */
    public Qualification {
      diploma = stripped(diploma);
      awardedOn = stripped(awardedOn);
    }
  }

  /** A legal guardian. */
  public record Guardian(String name, List<String> phones, String email) {

    /** Strips texts; an absent list is an empty one. */
    public Guardian {
      name = stripped(name);
      phones = strippedAll(phones);
      email = stripped(email);
    }
  }

  private static String stripped(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static List<String> strippedAll(List<String> texts) {
    // toList() keeps the missing ones, which a check has to find.
    return texts == null ? List.of() : texts.stream().map(ReportDraft::stripped).toList();
  }
}
