package org.earlyleavers.caseload.cases;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * By when what has to be done; all are positive.
 *
 * @param firstCall after the case was opened
 * @param firstCallUnder18 the same for a minor, whose training obligation has a clock of its own
 * @param findStructure after the case was opened at a coordination
 * @param callAgain after an attempt that nobody answered
 * @param decideUnreachable after the rule for it was met
 * @param followUp after a conversation
 */
public record Deadlines(
    Duration firstCall,
    Duration firstCallUnder18,
    Duration findStructure,
    Duration callAgain,
    Duration decideUnreachable,
    Duration followUp) {

  /** Refuses what is due before it begins, and minors who wait longer than adults. */
  public Deadlines {
    boolean allPositive =
        Stream.of(
                firstCall, firstCallUnder18, findStructure, callAgain, decideUnreachable, followUp)
            .allMatch(period -> period.compareTo(Duration.ZERO) > 0);
    if (!allPositive) {
      throw new IllegalArgumentException("A deadline lies ahead");
    }
    if (firstCallUnder18.compareTo(firstCall) > 0) {
      throw new IllegalArgumentException("Minors are not called later than adults");
    }
  }
}
