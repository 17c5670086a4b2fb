package org.earlyleavers.reporting.siecle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.earlyleavers.reporting.intake.Examination;
import org.earlyleavers.reporting.intake.MinimumAge;
import org.earlyleavers.reporting.intake.ReportDraft;
import org.earlyleavers.reporting.intake.ReportExaminer;
import org.earlyleavers.reporting.intake.Statement;
import org.earlyleavers.reporting.intake.Violation;

/**
 * Applies the rules of reports to the pupils of a file. What is wrong in a field that nobody needs
 * costs that field and not the pupil: a file of a thousand pupils always has some.
 */
public final class PupilExaminer {

  /** Where a rule names a field of a report, what the file calls it. */
  private static final Map<String, String> NAMES =
      Map.of(
          "pupil.ine", "ID_NATIONAL",
          "pupil.familyName", "NOM_DE_FAMILLE",
          "pupil.usageName", "NOM_USAGE",
          "pupil.birthDate", "DATE_NAISS",
          "pupil.birthPlace", "CODE_COMMUNE_INSEE_NAISS",
          "pupil.residence", "ADRESSE",
          "pupil.givenNames", "PRENOM",
          "departedOn", "DATE_SORTIE",
          "course", "CODE_MEF",
          "contact", "TEL_PERSONNEL, TEL_PORTABLE, MEL, ADRESSE or RESPONSABLES");

  private final ReportExaminer rules;
  private final MinimumAge minimumAge;

  /** An examiner by these rules. */
  public PupilExaminer(ReportExaminer rules, MinimumAge minimumAge) {
    this.rules = rules;
    this.minimumAge = minimumAge;
  }

  /**
   * Examines a pupil.
   *
   * @param schoolYear the year in which the school year begins
   */
  public PupilFinding examine(PupilReading reading, int schoolYear, Instant now) {
    LocalDate today = minimumAge.today(now);
    Optional<LocalDate> left = reading.left().filter(day -> !day.isAfter(today));
    // Whoever stays is held to the same rules as if he or she left today.
    ReportDraft draft = departing(reading.draft(), left.orElse(today));
    Examination examination = rules.examine(draft, now);
    if (examination instanceof Examination.TooYoung tooYoung) {
      return new PupilFinding.TooYoung(tooYoung.reportableFrom());
    }
    List<Violation> remarks = new ArrayList<>(reading.remarks());
    if (examination instanceof Examination.Faulty faulty) {
      remarks.addAll(faulty.violations());
      examination = rules.examine(without(draft, faulty.violations()), now);
    }
    boolean ageIsKnown = draft.pupil().birthDate() != null && isPlausible(draft, now);
    if (!reading.faults().isEmpty()) {
      return new PupilFinding.Refused(reading.faults(), ageIsKnown);
    }
    return examination instanceof Examination.Acceptable acceptable
        ? accepted(acceptable.statement(), reading, left.isPresent(), schoolYear, named(remarks))
        : new PupilFinding.Refused(
            named(((Examination.Faulty) examination).violations()), ageIsKnown);
  }

  private PupilFinding accepted(
      Statement statement,
      PupilReading reading,
      boolean hasLeft,
      int schoolYear,
      List<Violation> remarks) {
    if (hasLeft) {
      return new PupilFinding.Departed(statement, remarks);
    }
    LocalDate nextYear = LocalDate.of(schoolYear + 1, Month.SEPTEMBER, 1);
    LocalDate startsOn = reading.entered().orElse(nextYear.minusYears(1));
    LocalDate endsOn =
        Stream.of(reading.left(), reading.plannedEnd(), Optional.of(nextYear))
            .flatMap(Optional::stream)
            .min(LocalDate::compareTo)
            .orElseThrow();
    if (startsOn.isAfter(endsOn) || startsOn.isBefore(statement.person().birthDate())) {
      return new PupilFinding.Refused(
          List.of(new Violation("DATE_ENTREE", "must lie before the end of the school year")),
          true);
    }
    return new PupilFinding.Attending(
        statement.person(),
        reading.kind(),
        startsOn,
        endsOn,
        statement.course(),
        statement.contact(),
        remarks);
  }

  private boolean isPlausible(ReportDraft draft, Instant now) {
    return minimumAge.isReached(LocalDate.parse(draft.pupil().birthDate()), now);
  }

  private static ReportDraft departing(ReportDraft draft, LocalDate day) {
    return new ReportDraft(
        draft.schoolUai(),
        day.toString(),
        draft.exitReason(),
        draft.course(),
        draft.pupil(),
        draft.contact());
  }

  /** Leaves out what may be left out and is wrong. */
  private static ReportDraft without(ReportDraft draft, List<Violation> violations) {
    ReportDraft.Pupil pupil = draft.pupil();
    return new ReportDraft(
        draft.schoolUai(),
        draft.departedOn(),
        draft.exitReason(),
        unless(violations, "course", draft.course()),
        new ReportDraft.Pupil(
            unless(violations, "pupil.ine", pupil.ine()),
            pupil.familyName(),
            unless(violations, "pupil.usageName", pupil.usageName()),
            pupil.givenNames(),
            pupil.birthDate(),
            pupil.sex(),
            unless(violations, "pupil.birthPlace", pupil.birthPlace()),
            unless(violations, "pupil.residence", pupil.residence())),
        draft.contact() == null ? null : without(draft.contact(), violations));
  }

  private static ReportDraft.Contact without(
      ReportDraft.Contact contact, List<Violation> violations) {
    return new ReportDraft.Contact(
        good(violations, "contact.phones", contact.phones()),
        unless(violations, "contact.email", contact.email()),
        good(violations, "contact.addressLines", contact.addressLines()),
        good(violations, "contact.guardians", contact.guardians()));
  }

  private static <T> List<T> good(List<Violation> violations, String field, List<T> values) {
    List<T> good = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      if (!concerns(violations, field + "[" + i + "]")) {
        good.add(values.get(i));
      }
    }
    return good;
  }

  private static <T> T unless(List<Violation> violations, String field, T value) {
    return concerns(violations, field) ? null : value;
  }

  private static boolean concerns(List<Violation> violations, String field) {
    return violations.stream().anyMatch(violation -> violation.field().startsWith(field));
  }

  private static List<Violation> named(List<Violation> violations) {
    return violations.stream()
        .map(violation -> new Violation(name(violation.field()), violation.message()))
        .distinct()
        .toList();
  }

  private static String name(String field) {
    return NAMES.entrySet().stream()
        .filter(name -> field.startsWith(name.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(field);
  }
}
