package org.earlyleavers.reporting.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.earlyleavers.events.DropoutReported;
import org.earlyleavers.events.person.Contact;
import org.earlyleavers.events.person.Person;

/**
 * A school's statement that a pupil left, checked.
 *
 * @param departedOn first day on which the pupil was no longer at the school
 */
public record Statement(
    Uai school,
    LocalDate departedOn,
    Optional<DropoutReported.Course> course,
    Optional<String> exitReason,
    Person person,
    Optional<Contact> contact) {

  /** The statement as the rest of the exchange hears it. */
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
