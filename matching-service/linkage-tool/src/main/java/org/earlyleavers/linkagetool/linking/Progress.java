package org.earlyleavers.linkagetool.linking;

import java.io.PrintStream;
import java.time.Duration;

/** Says every few seconds how far a long file is. */
public final class Progress {

  private static final long PAUSE_IN_NANOS = Duration.ofSeconds(5).toNanos();

  private final PrintStream told;
  private final String what;
  private final long start = System.nanoTime();
  private long next = start + PAUSE_IN_NANOS;
  private long rows;

  /**
   * Starts the clock.
   *
   * @param what is being done, e.g. {@code comparing}
   */
  public Progress(PrintStream told, String what) {
    this.told = told;
    this.what = what;
  }

  /** Some more rows are done. */
  public void advance(int more) {
    rows += more;
    long now = System.nanoTime();
    if (now >= next) {
      told.printf("%s: %d rows, %d rows/s%n", what, rows, perSecond());
      next = now + PAUSE_IN_NANOS;
    }
  }

  /** How many rows are done. */
  public long rows() {
    return rows;
  }

  /** Since the start. */
  public double seconds() {
    return (System.nanoTime() - start) / 1e9;
  }

  /** How many rows have been done each second on average. */
  public long perSecond() {
    return Math.round(rows / Math.max(seconds(), 1e-9));
  }
}
