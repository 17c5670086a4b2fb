package org.earlyleavers.matching.planted;

import java.time.Instant;

/** Breaks the rule that the clock is an argument, to show that the rule bites. */
public final class ReadsTheSystemClock {

  private ReadsTheSystemClock() {}

  /** The forbidden call. */
  public static Instant read() {
    return Instant.now();
  }
}
