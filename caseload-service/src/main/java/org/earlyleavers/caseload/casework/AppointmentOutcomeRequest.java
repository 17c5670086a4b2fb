package org.earlyleavers.caseload.casework;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;
import org.earlyleavers.caseload.cases.Appointment.Status;

/**
 * Says what became of a meeting.
 *
 * @param postponedTo when it takes place instead; exactly if it is postponed
 */
public record AppointmentOutcomeRequest(
    @NotNull Status outcome, @WithinYears(ahead = 2) Instant postponedTo) {

  @AssertTrue(message = "{caseload.postponed-to}") boolean isPostponedToGivenExactlyIfPostponed() {
    return (outcome == Status.POSTPONED) == (postponedTo != null);
  }

  Optional<Instant> postponement() {
    return Optional.ofNullable(postponedTo);
  }
}
