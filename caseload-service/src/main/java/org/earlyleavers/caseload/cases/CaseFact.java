package org.earlyleavers.caseload.cases;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened to a case: its history, and what others are told.
 *
 * @param by who did it; absent when a decision did
 * @param details names of reasons, codes of structures, ids; nothing about the person
 */
public record CaseFact(
    UUID caseId, Kind kind, Instant at, Optional<String> by, Map<String, String> details) {

  /** Copies the map, so that the record is immutable. */
  public CaseFact {
    details = Map.copyOf(details);
  }

  static CaseFact byDecision(UUID caseId, Kind kind, Instant at, Map<String, String> details) {
    return new CaseFact(caseId, kind, at, Optional.empty(), details);
  }

  /** A structure that has the case no longer had planned appointments, which are cancelled. */
  public static CaseFact ofAppointmentsLeftBehind(UUID caseId, Instant at) {
    return new CaseFact(
        caseId,
        Kind.APPOINTMENT_CONCLUDED,
        at,
        Optional.empty(),
        Map.of("status", Appointment.Status.CANCELLED.name()));
  }

  static CaseFact byPerson(
      UUID caseId, Kind kind, Instant at, String by, Map<String, String> details) {
    return new CaseFact(caseId, kind, at, Optional.of(by), details);
  }

  /** What can happen. */
  public enum Kind {
    /** A decision on a linked report was applied. */
    DECISION_APPLIED,
    OPENED,
    REOPENED,
    TAKEN_BACK,
    /** Another structure is in charge. */
    REROUTED,
    /** The leaver is followed by another case. */
    MERGED,
    /** Another case's reports and contact attempts came into this one. */
    ABSORBED,
    /** Reports that were taken for the same leaver's now are another's. */
    SPLIT,
    ASSIGNED,
    /** It is nobody's again. */
    RELEASED,
    CONTACT_ATTEMPTED,
    APPOINTMENT_PLANNED,
    /** Somebody said what became of an appointment. */
    APPOINTMENT_CONCLUDED,
    TASK_SET,
    TASK_DONE,
    NOTE_WRITTEN,
    NEEDS_NOTED,
    ALREADY_FOLLOWED_NOTED,
    /** Another structure is asked to take the case over. */
    HAND_OVER_REQUESTED,
    HAND_OVER_REFUSED,
    HAND_OVER_CANCELLED,
    /** Another structure has taken the case over, by its word or because it did not answer. */
    HANDED_OVER,
    /** How the young person stands to the training obligation. */
    OBLIGATION_CHANGED,
    JOINT_INTERVIEW_HELD,
    CLOSED
  }
}
