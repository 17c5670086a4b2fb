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

  private static final int FIRST_REVISION = 1;

  /** The statement as the rest of the exchange hears it. */
  public DropoutReported asReport(UUID reportId, Instant reportedAt) {
    return new DropoutReported(
        reportId,
        FIRST_REVISION,
        reportedAt,
        school.value(),
        departedOn,
        course,
        exitReason,
        person,
        contact);
  }
}
