package org.earlyleavers.caseload.cases;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether the local mission accompanies the young person already; the one thing beyond the training
 * left that the CNIL allows to be exchanged (deliberation 2010-446).
 *
 * @param since first day, where it is known; absent when {@code followed} is false
 */
public record AlreadyFollowed(boolean followed, Optional<LocalDate> since) {

  /** Refuses a beginning of what has not begun. */
  public AlreadyFollowed {
    if (!followed && since.isPresent()) {
      throw new IllegalArgumentException("Who is not followed is not followed since a day");
    }
  }
}
