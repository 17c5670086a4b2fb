package org.earlyleavers.reporting.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.earlyleavers.events.DropoutReported.Course;
import org.earlyleavers.events.EnrolmentChanged;
import org.earlyleavers.events.EnrolmentChanged.EnrolmentKind;
import org.earlyleavers.events.person.Contact;
import org.earlyleavers.events.person.Person;
import org.earlyleavers.reporting.intake.Statement;
import org.earlyleavers.reporting.intake.Uai;
import org.earlyleavers.reporting.nomenclature.ExitReasons;
import org.earlyleavers.reporting.siecle.PupilFinding;

/**
 * What the exchange has been told of a pupil, or is to be told, whole.
 *
 * @param startsOn first day at the school; of a departed pupil, where the exchange knew it
 * @param endsOn first day on which the pupil is not there any more, as planned
 * @param departedOn when the pupil left
 */
record PupilContent(
    Person person,
    EnrolmentKind kind,
    Optional<LocalDate> startsOn,
    Optional<LocalDate> endsOn,
    Optional<LocalDate> departedOn,
    Optional<String> exitReason,
    Optional<Course> course,
    Optional<Contact> contact) {

  /** The name of schools' enrolments among the sources. */
  private static final String SOURCE = "education";

  static PupilContent of(PupilFinding.Attending attending) {
    return new PupilContent(
        attending.person(),
        attending.kind(),
        Optional.of(attending.startsOn()),
        Optional.of(attending.endsOn()),
        Optional.empty(),
        Optional.empty(),
        attending.course(),
        attending.contact());
  }

  static PupilContent of(Statement statement) {
    return new PupilContent(
        statement.person(),
        EnrolmentKind.SCHOOL,
        Optional.empty(),
        Optional.empty(),
        Optional.of(statement.departedOn()),
        statement.exitReason(),
        statement.course(),
        statement.contact());
  }

  /** The pupil has left on a day, and nobody has said why. */
  PupilContent departed(LocalDate day) {
    return new PupilContent(
        person,
        kind,
        Optional.empty(),
        Optional.empty(),
        Optional.of(day),
        Optional.of(ExitReasons.UNKNOWN),
        course,
        contact);
  }

  boolean hasDeparted() {
    return departedOn.isPresent();
  }

  Statement statement(Uai school) {
    return new Statement(school, departedOn.orElseThrow(), course, exitReason, person, contact);
  }

  /** The key of a pupil's enrolment. */
  static String enrolmentKey(String pupilKey) {
    return EnrolmentChanged.keyOf(SOURCE, pupilKey);
  }

  /** The enrolment, as far as is known. */
  EnrolmentChanged enrolment(String pupilKey, Uai school, Instant recordedAt) {
    return enrolment(pupilKey, school, recordedAt, person, endsOn.orElseThrow());
  }

  /**
   * The enrolment, which ended on a day, or never was.
   *
   * @param whose as the pupil is described by now
   */
  EnrolmentChanged ended(
      String pupilKey, Uai school, Instant recordedAt, Person whose, LocalDate day) {
    LocalDate start = startsOn.orElseThrow();
    return enrolment(pupilKey, school, recordedAt, whose, day.isBefore(start) ? start : day);
  }

  private EnrolmentChanged enrolment(
      String pupilKey, Uai school, Instant recordedAt, Person whose, LocalDate end) {
    return new EnrolmentChanged(
        SOURCE,
        pupilKey,
        recordedAt,
        whose,
        kind,
        Optional.of(school.value()),
        startsOn.orElseThrow(),
        Optional.of(end));
  }
}
