package org.earlyleavers.reporting.siecle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.earlyleavers.events.DropoutReported.Course;
import org.earlyleavers.events.EnrolmentChanged.EnrolmentKind;
import org.earlyleavers.events.person.Contact;
import org.earlyleavers.events.person.Person;
import org.earlyleavers.reporting.intake.Statement;
import org.earlyleavers.reporting.intake.Violation;

/** What the exchange takes from what a file says of one pupil. */
public sealed interface PupilFinding {

  /**
   * The pupil is at the school, or will be.
   *
   * @param startsOn first day
   * @param endsOn first day on which the pupil is no longer there, as far as is known
   */
  record Attending(
      Person person,
      EnrolmentKind kind,
      LocalDate startsOn,
      LocalDate endsOn,
      Optional<Course> course,
      Optional<Contact> contact,
      List<Violation> remarks)
      implements PupilFinding {}

  /** The pupil has left. */
  record Departed(Statement statement, List<Violation> remarks) implements PupilFinding {}

  /**
   * Nothing can be made of it.
   *
   * @param mayBeKept whether the pupil is certainly old enough for what was sent to be kept
   */
  record Refused(List<Violation> violations, boolean mayBeKept) implements PupilFinding {}

  /**
   * The pupil may not be in the exchange yet.
   *
   * @param reportableFrom from when on, which tells the birth date: not to be kept
   */
  record TooYoung(LocalDate reportableFrom) implements PupilFinding {}
}
