package org.earlyleavers.clocks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** This machine's clock and another. */
final class TwoClocks {

  private final Clock here;
  private final OtherClock there;
  private final Duration tolerance;

  TwoClocks(Clock here, OtherClock there, Duration tolerance) {
    this.here = here;
    this.there = there;
    this.tolerance = tolerance;
  }

  /** Whether they are no further apart than is tolerated; a slow answer is held against nobody. */
  boolean agree() throws SilentClockException {
    Instant before = here.instant();
    Instant theirs = there.read();
    return !theirs.isBefore(before.minus(tolerance))
        && !theirs.isAfter(here.instant().plus(tolerance));
  }
}
