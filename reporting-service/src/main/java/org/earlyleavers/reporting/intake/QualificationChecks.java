package org.earlyleavers.reporting.intake;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.earlyleavers.reporting.nomenclature.Diplomas;
import org.earlyleavers.reporting.nomenclature.Diplomas.Diploma;

/**
 * Checks diplomas obtained. One that does not count is refused and not left out, for its school
 * would believe that the pupil is known to be qualified.
 */
final class QualificationChecks {

  private static final String FIELD = "qualifications";
  private static final int MOST = 10;

  private final Diplomas diplomas;

  QualificationChecks(Diplomas diplomas) {
    this.diplomas = diplomas;
  }

  void check(
      FieldChecks checks,
      List<ReportDraft.Qualification> qualifications,
      Optional<LocalDate> birthDate,
      LocalDate today) {
    Set<String> codes = new HashSet<>();
    checks.each(
        FIELD,
        qualifications,
        MOST,
        (path, qualification) -> {
          checkDiploma(checks, path + ".diploma", qualification.diploma(), codes);
          checks
              .requiredDate(path + ".awardedOn", qualification.awardedOn())
              .ifPresent(date -> checkDay(checks, path + ".awardedOn", date, birthDate, today));
        });
  }

  private void checkDiploma(FieldChecks checks, String path, String code, Set<String> codes) {
    checks.required(path, code);
    if (code == null) {
      return;
    }
    Optional<String> objection = TextFormat.DIPLOMA.objectionTo(code);
    if (objection.isPresent()) {
      checks.object(path, objection.get());
    } else if (diplomas.find(code).isEmpty()) {
      checks.object(path, "must be of a family of the list of diplomas of level 3 or 4");
    } else if (!codes.add(code)) {
      checks.object(path, "must not stand twice");
    }
  }

  private static void checkDay(
      FieldChecks checks,
      String path,
      LocalDate day,
      Optional<LocalDate> birthDate,
      LocalDate today) {
    if (day.isAfter(today)) {
      checks.object(path, "must not be in the future");
    } else if (birthDate.filter(birth -> !day.isAfter(birth)).isPresent()) {
      checks.object(path, "must be after the birth");
    }
  }

  /** Translates what has been found without fault. */
  List<Qualification> translate(List<ReportDraft.Qualification> qualifications) {
    return qualifications.stream().map(this::translate).toList();
  }

  private Qualification translate(ReportDraft.Qualification qualification) {
    Diploma diploma = diplomas.find(qualification.diploma()).orElseThrow();
    return new Qualification(
        qualification.diploma(), diploma, LocalDate.parse(qualification.awardedOn()));
  }
}
