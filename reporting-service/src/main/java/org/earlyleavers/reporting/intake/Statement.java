package org.earlyleavers.reporting.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.earlyleavers.events.DropoutReported;
import org.earlyleavers.events.person.Contact;
import org.earlyleavers.events.person.Person;

/**
 * A school's statement that a pupil left, checked.
 *
 * @param departedOn first day on which the pupil was no longer at the school
 * @param qualifications diplomas obtained before leaving
 */
public record Statement(
    Uai school,
    LocalDate departedOn,
    Optional<DropoutReported.Course> course,
    Optional<String> exitReason,
    Person person,
    Optional<Contact> contact,
    List<Qualification> qualifications) {

  /** Copies the list, so that the record is immutable. */
  public Statement {
    qualifications = List.copyOf(qualifications);
  }

  /** A statement that names no qualification. */
  public Statement(
      Uai school,
      LocalDate departedOn,
      Optional<DropoutReported.Course> course,
      Optional<String> exitReason,
      Person person,
      Optional<Contact> contact) {
    this(school, departedOn, course, exitReason, person, contact, List.of());
  }

  /** What a published report says; its qualifications went by themselves. */
  public static Statement of(DropoutReported report) {
    return new Statement(
        new Uai(report.schoolUai()),
        report.departedOn(),
        report.course(),
        report.exitReason(),
        report.person(),
        report.contact());
  }

  /** The departure as the rest of the exchange hears it; qualifications go by themselves. */
  public DropoutReported asReport(UUID reportId, int revision, Instant reportedAt) {
    return new DropoutReported(
        reportId,
        revision,
        reportedAt,
        school.value(),
        departedOn,
        course,
        exitReason,
        person,
        contact);
  }
}
