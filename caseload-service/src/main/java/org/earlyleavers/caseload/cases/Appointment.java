package org.earlyleavers.caseload.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A meeting with the young person; when and whether, never what about.
 *
 * @param structure whose appointment it is
 * @param by who recorded its last change
 */
public record Appointment(
    UUID id, UUID caseId, String structure, Instant at, Status status, String by) {

  /** As i-MILO, the local missions' own system, has them. */
  public enum Status {
    /** {@code Planifié}. */
    PLANNED,
    /** {@code Présent}. */
    PRESENT,
    /** {@code Absent}. */
    ABSENT,
    /** {@code Annulé}. */
    CANCELLED,
    /** {@code Reporté}: another appointment stands in its place. */
    POSTPONED
  }

  /**
   * Says what became of it.
   *
   * @throws IllegalTransitionException when that has been said, or when somebody is said to have
   *     come, or not, before the day of the appointment
   */
  public Appointment became(Status outcome, String who, Instant now) {
    if (status != Status.PLANNED || outcome == Status.PLANNED) {
      throw new IllegalTransitionException(Refusal.APPOINTMENT_IS_NOT_PLANNED);
    }
    boolean needsToHaveBeen = outcome == Status.PRESENT || outcome == Status.ABSENT;
    if (needsToHaveBeen && day(now).isBefore(day(at))) {
      throw new IllegalTransitionException(Refusal.APPOINTMENT_HAS_NOT_BEEN);
    }
    return new Appointment(id, caseId, structure, at, outcome, who);
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, Minority.PARIS);
  }
}
