package org.earlyleavers.reporting.siecle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.earlyleavers.events.EnrolmentChanged.EnrolmentKind;
import org.earlyleavers.events.person.Person;
import org.earlyleavers.events.person.Sex;
import org.earlyleavers.reporting.intake.ReportDraft;
import org.earlyleavers.reporting.intake.Violation;
import org.earlyleavers.reporting.nomenclature.ExitReasons;
import org.earlyleavers.reporting.nomenclature.Towns;

/** Puts what a file says of a pupil into the exchange's words. */
public final class PupilTranslation {

  static final String[] INE = {"ID_NATIONAL", "INE_RNIE", "INE_BEA"};
  static final String[] LOCAL_ID = {"@ELEVE_ID", "ID_PRV_ELE"};
  static final String BIRTH = "DATE_NAISS";

  private static final String[] FAMILY_NAME = {"NOM_DE_FAMILLE", "NOM"};
  private static final String[] ENTRY = {"DATE_ENTREE", "SCOLARITE_ACTIVE/DATE_DEB_SCO"};
  private static final String EXIT = "DATE_SORTIE";
  private static final String END = "SCOLARITE_ACTIVE/DATE_FIN_SCO";
  private static final String[] COURSE = {"CODE_MEF", "SCOLARITE_ACTIVE/CODE_MEF"};
  private static final String[] STATUS = {"CODE_STATUT", "SCOLARITE_ACTIVE/CODE_STATUT"};
  private static final String APPRENTICE = "AP";
  private static final String FRANCE = "99100";
  private static final String COUNTRY_PREFIX = "99";

  private final FileScan file;
  private final Guardians guardians;
  private final ExitReasons exitReasons;
  private final Towns towns;

  /** For the pupils of one file. */
  public PupilTranslation(
      FileScan file, Guardians guardians, ExitReasons exitReasons, Towns towns) {
    this.file = file;
    this.guardians = guardians;
    this.exitReasons = exitReasons;
    this.towns = towns;
  }

  /** The pupil's id within the file and nowhere else. */
  public static Optional<String> localId(SiecleRecord pupil) {
    return pupil.text(LOCAL_ID);
  }

  /** The pupil's INE as it stands there. */
  public static Optional<String> ine(SiecleRecord pupil) {
    return pupil.text(INE);
  }

  /** Who the pupil is by name and birth, also where the rest is of no use. */
  public static Optional<Person> person(SiecleRecord pupil, Dialect dialect) {
    Optional<String> familyName = pupil.text(FAMILY_NAME);
    Optional<String> givenName = pupil.text("PRENOM");
    return pupil
        .text(BIRTH)
        .flatMap(dialect::date)
        .filter(birth -> familyName.isPresent() && givenName.isPresent())
        .map(
            birth ->
                new Person(
                    Optional.empty(),
                    familyName.orElseThrow(),
                    Optional.empty(),
                    List.of(givenName.orElseThrow()),
                    birth,
                    Optional.ofNullable(sex(pupil, new ArrayList<>())).map(Sex::valueOf),
                    Optional.empty(),
                    Optional.empty()));
  }

  /** Translates a pupil. */
  public PupilReading translate(SiecleRecord pupil) {
    List<Violation> faults = new ArrayList<>();
    List<Violation> remarks = new ArrayList<>();
    Optional<LocalDate> birth = date(pupil, faults, BIRTH);
    if (birth.isEmpty() && faults.isEmpty()) {
      faults.add(new Violation(BIRTH, "is required"));
    }
    Optional<LocalDate> left = date(pupil, faults, EXIT);
    checkIne(pupil, faults, remarks);
    ReportDraft draft =
        new ReportDraft(
            file.header().uai(),
            null,
            left.map(day -> pupil.text("CODE_MOTIF_SORTIE").orElse(""))
                .map(exitReasons::of)
                .orElse(null),
            pupil.text(COURSE).map(mef -> new ReportDraft.Course(mef, null)).orElse(null),
            person(pupil, birth, remarks),
            contact(pupil));
    return new PupilReading(
        draft,
        pupil.text(STATUS).filter(APPRENTICE::equals).isPresent()
            ? EnrolmentKind.APPRENTICESHIP
            : EnrolmentKind.SCHOOL,
        date(pupil, faults, ENTRY),
        left,
        date(pupil, faults, END),
        List.copyOf(faults),
        List.copyOf(remarks));
  }

  private void checkIne(SiecleRecord pupil, List<Violation> faults, List<Violation> remarks) {
    Optional<String> ine = pupil.text(INE);
    if (ine.isEmpty()) {
      remarks.add(new Violation(INE[0], "is missing: other records are harder to find"));
    } else if (file.repeatedInes().contains(ine.get())) {
      faults.add(new Violation(INE[0], "stands at more than one pupil of the file"));
    }
  }

  private Optional<LocalDate> date(SiecleRecord pupil, List<Violation> faults, String... names) {
    Optional<String> text = pupil.text(names);
    Optional<LocalDate> date = text.flatMap(file.header().dialect()::date);
    if (text.isPresent() && date.isEmpty()) {
      faults.add(new Violation(names[0], "is no date as this file writes them"));
    }
    return date;
  }

  private ReportDraft.Pupil person(
      SiecleRecord pupil, Optional<LocalDate> birth, List<Violation> remarks) {
    String familyName = pupil.text(FAMILY_NAME).orElse(null);
    return new ReportDraft.Pupil(
        pupil.text(INE).orElse(null),
        familyName,
        pupil.text("NOM_USAGE").filter(name -> !name.equals(familyName)).orElse(null),
        Stream.of("PRENOM", "PRENOM2", "PRENOM3")
            .flatMap(name -> pupil.text(name).stream())
            .toList(),
        birth.map(LocalDate::toString).orElse(null),
        sex(pupil, remarks),
        birthPlace(pupil, remarks),
        residence(pupil));
  }

  private static String sex(SiecleRecord pupil, List<Violation> remarks) {
    return switch (pupil.text("CODE_SEXE").orElse("")) {
      case "1" -> "MALE";
      case "2" -> "FEMALE";
      default -> {
        remarks.add(new Violation("CODE_SEXE", "is missing or neither 1 nor 2"));
        yield null;
      }
    };
  }

  private static ReportDraft.Place birthPlace(SiecleRecord pupil, List<Violation> remarks) {
    Optional<String> country =
        pupil.text("CODE_PAYS").map(code -> code.length() == 3 ? COUNTRY_PREFIX + code : code);
    Optional<String> commune = pupil.text("CODE_COMMUNE_INSEE_NAISS");
    Optional<String> town = pupil.text("VILLE_NAISS");
    if (commune.isEmpty() && country.filter(FRANCE::equals).isPresent()) {
      remarks.add(
          new Violation("CODE_COMMUNE_INSEE_NAISS", "is missing though the birth was in France"));
    }
    return country.isEmpty() && commune.isEmpty() && town.isEmpty()
        ? null
        : new ReportDraft.Place(
            commune.orElse(null), null, country.orElse(null), town.orElse(null));
  }

  private ReportDraft.Place residence(SiecleRecord pupil) {
    return address(pupil)
        .filter(address -> address.postalCode().isPresent() || address.town().isPresent())
        .map(
            address ->
                new ReportDraft.Place(
                    address
                        .postalCode()
                        .filter(code -> !address.foreign())
                        .flatMap(code -> towns.commune(code, address.town()))
                        .orElse(null),
                    address.postalCode().orElse(null),
                    null,
                    address.town().orElse(null)))
        .orElse(null);
  }

  private ReportDraft.Contact contact(SiecleRecord pupil) {
    List<String> phones =
        Stream.of("TEL_PORTABLE", "TEL_PERSONNEL")
            .flatMap(name -> pupil.text(name).stream())
            .distinct()
            .toList();
    Optional<String> email = pupil.text("MEL");
    List<String> lines = address(pupil).map(Address::lines).orElse(List.of());
    List<ReportDraft.Guardian> answering = guardians.of(localId(pupil));
    return phones.isEmpty() && email.isEmpty() && lines.isEmpty() && answering.isEmpty()
        ? null
        : new ReportDraft.Contact(phones, email.orElse(null), lines, answering);
  }

  private Optional<Address> address(SiecleRecord pupil) {
    return file.addresses().find(pupil.text("ADRESSE_ID"));
  }
}
