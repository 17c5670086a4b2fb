package org.earlyleavers.caseload.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What happened in the follow-up of an open case, as far as it says what is to be done next. The
 * lists are in any order.
 *
 * @param openedAt since when the structure has the case to follow
 * @param structureMissing whether a coordination has the case because no other structure is known
 * @param birthDate of the young person
 * @param attempts to reach the person
 * @param appointments of the structure that has the case
 * @param tasks of the structure that has the case
 * @param duty what the training obligation of minors asks for
 */
public record FollowUp(
    Instant openedAt,
    boolean structureMissing,
    Optional<LocalDate> birthDate,
    List<ContactAttempt> attempts,
    List<Appointment> appointments,
    List<Task> tasks,
    Optional<NextStep> duty) {

  /** Copies the lists, so that the record is immutable. */
  public FollowUp {
    attempts = List.copyOf(attempts);
    appointments = List.copyOf(appointments);
    tasks = List.copyOf(tasks);
  }

  /** A case in which nothing has happened. */
  public static FollowUp justOpened(
      Instant openedAt,
      boolean structureMissing,
      Optional<LocalDate> birthDate,
      Optional<NextStep> duty) {
    return new FollowUp(
        openedAt, structureMissing, birthDate, List.of(), List.of(), List.of(), duty);
  }

  /** What was tried so far. */
  public ContactSummary contacts(ContactRules rules) {
    return ContactSummary.of(attempts, appointments, openedAt, rules);
  }

  boolean isUnder18WhenOpened() {
    return birthDate.filter(born -> Minority.isUnder18(born, openedAt)).isPresent();
  }
}
