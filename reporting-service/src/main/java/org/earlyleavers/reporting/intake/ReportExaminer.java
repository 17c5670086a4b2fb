package org.earlyleavers.reporting.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.earlyleavers.events.person.Sex;
import org.earlyleavers.reporting.nomenclature.Courses;
import org.earlyleavers.reporting.nomenclature.Diplomas;

/** Applies the intake rules to a draft. */
public final class ReportExaminer {

  private static final int MOST_GIVEN_NAMES = 10;
  private static final int MOST_PHONES = 10;
  private static final int MOST_ADDRESS_LINES = 6;
  private static final int MOST_GUARDIANS = 4;

  private final DateLimits limits;
  private final MinimumAge minimumAge;
  private final Courses courses;
  private final QualificationChecks qualifications;

  /** An examiner by these rules that knows neither courses nor diplomas. */
  public ReportExaminer(DateLimits limits, MinimumAge minimumAge) {
    this(limits, minimumAge, Courses.NONE, Diplomas.NONE);
  }

  /** An examiner by these rules, which says of courses and diplomas what is known of them. */
  public ReportExaminer(
      DateLimits limits, MinimumAge minimumAge, Courses courses, Diplomas diplomas) {
    this.limits = limits;
    this.minimumAge = minimumAge;
    this.courses = courses;
    this.qualifications = new QualificationChecks(diplomas);
  }

  /**
   * Examines a draft as of {@code now}. Age comes first: whoever is too young is not even told
   * about other faults, so that no corrected copy of the data is sent.
   */
  public Examination examine(ReportDraft draft, Instant now) {
    FieldChecks checks = new FieldChecks();
    Optional<LocalDate> birthDate = checkAll(checks, draft, minimumAge.today(now));
    if (birthDate.isPresent() && !minimumAge.isReached(birthDate.get(), now)) {
      return new Examination.TooYoung(minimumAge.reachedOn(birthDate.get()));
    }
    List<Violation> violations = checks.violations();
    return violations.isEmpty()
        ? new Examination.Acceptable(DraftTranslation.statement(draft, courses, qualifications))
        : new Examination.Faulty(violations);
  }

  private Optional<LocalDate> checkAll(FieldChecks checks, ReportDraft draft, LocalDate today) {
    checks.required("schoolUai", draft.schoolUai());
    if (draft.schoolUai() != null && Uai.parse(draft.schoolUai()).isEmpty()) {
      checks.object("schoolUai", "must be a UAI: 7 digits and their check letter");
    }
    checks.text("exitReason", draft.exitReason(), TextFormat.EXIT_REASON);
    if (draft.course() != null) {
      checks.text("course.mef", draft.course().mef(), TextFormat.MEF);
      checks.text("course.label", draft.course().label(), TextFormat.LABEL);
    }
    checkContact(checks, draft.contact());
    Optional<LocalDate> departedOn = checks.requiredDate("departedOn", draft.departedOn());
    Optional<LocalDate> birthDate = checkPupil(checks, draft.pupil(), today);
    departedOn.ifPresent(date -> checkDeparture(checks, date, birthDate, today));
    qualifications.check(checks, draft.qualifications(), birthDate, today);
    return birthDate;
  }

  private Optional<LocalDate> checkPupil(
      FieldChecks checks, ReportDraft.Pupil pupil, LocalDate today) {
    checks.required("pupil", pupil);
    if (pupil == null) {
      return Optional.empty();
    }
    checks.text("pupil.ine", pupil.ine(), TextFormat.INE);
    checks.requiredText("pupil.familyName", pupil.familyName(), TextFormat.NAME);
    checks.text("pupil.usageName", pupil.usageName(), TextFormat.NAME);
    if (pupil.givenNames().isEmpty()) {
      checks.object("pupil.givenNames", "must have at least one entry");
    }
    checks.texts("pupil.givenNames", pupil.givenNames(), MOST_GIVEN_NAMES, TextFormat.NAME);
    checks.constant("pupil.sex", pupil.sex(), Sex.class);
    checkPlace(checks, "pupil.birthPlace", pupil.birthPlace());
    checkPlace(checks, "pupil.residence", pupil.residence());
    return checks
        .requiredDate("pupil.birthDate", pupil.birthDate())
        .filter(date -> isPlausibleBirth(checks, date, today));
  }

  private boolean isPlausibleBirth(FieldChecks checks, LocalDate birthDate, LocalDate today) {
    if (birthDate.isAfter(today)) {
      checks.object("pupil.birthDate", "must not be in the future");
    } else if (birthDate.isBefore(limits.earliestBirth())) {
      checks.object("pupil.birthDate", "must not be before " + limits.earliestBirth());
    } else {
      return true;
    }
    return false;
  }

  private void checkDeparture(
      FieldChecks checks, LocalDate departedOn, Optional<LocalDate> birthDate, LocalDate today) {
    if (departedOn.isAfter(today)) {
      checks.object("departedOn", "must not be in the future");
    } else if (departedOn.isBefore(today.minus(limits.longestSinceDeparture()))) {
      checks.object("departedOn", "is too long ago");
    } else if (birthDate.filter(departedOn::isBefore).isPresent()) {
      checks.object("departedOn", "must not be before the birth");
    }
  }

  private static void checkPlace(FieldChecks checks, String field, ReportDraft.Place place) {
    if (place != null) {
      checks.text(field + ".communeCode", place.communeCode(), TextFormat.COMMUNE);
      checks.text(field + ".postalCode", place.postalCode(), TextFormat.POSTAL_CODE);
      checks.text(field + ".countryCode", place.countryCode(), TextFormat.COUNTRY);
      checks.text(field + ".label", place.label(), TextFormat.LABEL);
    }
  }

  private static void checkContact(FieldChecks checks, ReportDraft.Contact contact) {
    if (contact == null) {
      return;
    }
    checks.texts("contact.phones", contact.phones(), MOST_PHONES, TextFormat.PHONE);
    checks.text("contact.email", contact.email(), TextFormat.EMAIL);
    checks.texts(
        "contact.addressLines",
        contact.addressLines(),
        MOST_ADDRESS_LINES,
        TextFormat.ADDRESS_LINE);
    checks.each(
        "contact.guardians",
        contact.guardians(),
        MOST_GUARDIANS,
        (path, guardian) -> checkGuardian(checks, path, guardian));
  }

  private static void checkGuardian(
      FieldChecks checks, String path, ReportDraft.Guardian guardian) {
    checks.requiredText(path + ".name", guardian.name(), TextFormat.NAME);
    checks.texts(path + ".phones", guardian.phones(), MOST_PHONES, TextFormat.PHONE);
    checks.text(path + ".email", guardian.email(), TextFormat.EMAIL);
  }
}
