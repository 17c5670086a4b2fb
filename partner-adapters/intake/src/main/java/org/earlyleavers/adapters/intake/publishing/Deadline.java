package org.earlyleavers.adapters.intake.publishing;

import java.time.Duration;

/** The moment at which a sender who waits for the broker is told to repeat its batch. */
final class Deadline {

  private final long nanoTime;

  private Deadline(long nanoTime) {
    this.nanoTime = nanoTime;
  }

  static Deadline in(Duration duration) {
    return new Deadline(System.nanoTime() + duration.toNanos());
  }

  /** What is left in nanoseconds; not positive when it has passed. */
  long remaining() {
    return nanoTime - System.nanoTime();
  }
}
