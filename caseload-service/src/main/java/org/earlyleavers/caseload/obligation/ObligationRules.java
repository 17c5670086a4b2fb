package org.earlyleavers.caseload.obligation;

import java.time.Duration;

/**
 * By when what has to be done about an obligation that is not met.
 *
 * @param summonAfter unmet for so long, the young person is summoned
 * @param informAfterMonths so long after the summons the département is informed (R114-7: 2)
 * @param interviewWithinMonths so long after the report the joint interview has been (L313-8: 3)
 */
public record ObligationRules(
    Duration summonAfter, int informAfterMonths, int interviewWithinMonths) {

  /** Refuses what is due before it begins. */
  public ObligationRules {
    if (summonAfter.compareTo(Duration.ZERO) <= 0
        || informAfterMonths < 1
        || interviewWithinMonths < 1) {
      throw new IllegalArgumentException("A deadline lies ahead");
    }
  }
}
