package org.earlyleavers.caseload.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What happened in the follow-up of an open case, as far as it says what is to be done next.
 *
 * @param openedAt when the case was opened or reopened last
 * @param structureMissing whether a coordination has the case because no other structure is known
 * @param birthDate of the young person
 * @param attempts to reach the person, in any order
 */
public record FollowUp(
    Instant openedAt,
    boolean structureMissing,
    Optional<LocalDate> birthDate,
    List<ContactAttempt> attempts) {

  /** Copies the list, so that the record is immutable. */
  public FollowUp {
    attempts = List.copyOf(attempts);
  }

  boolean isUnder18WhenOpened() {
    return birthDate.filter(born -> Minority.isUnder18(born, openedAt)).isPresent();
  }
}
