package org.earlyleavers.stack.benchmark;

import java.util.Arrays;
import java.util.Collection;

/** How long something took, exactly: every measurement is kept. */
final class Percentiles {

  private static final double MILLISECOND = 1_000_000;

  private final long[] sorted;

  private Percentiles(long[] sorted) {
    this.sorted = sorted;
  }

  static Percentiles of(Collection<Long> nanoseconds) {
    long[] sorted = nanoseconds.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    return new Percentiles(sorted);
  }

  /** Milliseconds within which so many per cent were done. */
  double at(double percent) {
    int rank = (int) Math.ceil(sorted.length * percent / 100);
    return sorted.length == 0 ? Double.NaN : sorted[Math.max(rank, 1) - 1] / MILLISECOND;
  }

  @Override
  public String toString() {
    return "n %,d, p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, p99.9 %.1f ms, longest %.1f ms"
        .formatted(sorted.length, at(50), at(90), at(99), at(99.9), at(100));
  }
}
