package org.earlyleavers.benchmarks.measuring;

import java.util.Collection;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long something took: to three digits, however many times it was measured. */
public final class Percentiles {

  private static final double MILLISECOND = 1_000_000;
  private static final long LONGEST = TimeUnit.HOURS.toNanos(1);
  private static final int DIGITS = 3;

  private final Histogram histogram = new ConcurrentHistogram(LONGEST, DIGITS);

  /** Of these nanoseconds. */
  public static Percentiles of(Collection<Long> nanoseconds) {
    Percentiles percentiles = new Percentiles();
    nanoseconds.forEach(percentiles::add);
    return percentiles;
  }

  /** Takes a measurement in, from any thread. */
  public void add(long nanoseconds) {
    histogram.recordValue(Math.max(0, Math.min(nanoseconds, LONGEST)));
  }

  /** How many times it was measured. */
  public long count() {
    return histogram.getTotalCount();
  }

  /** Milliseconds within which so many per cent were done; not a number if none was measured. */
  public double at(double percent) {
    return count() == 0 ? Double.NaN : histogram.getValueAtPercentile(percent) / MILLISECOND;
  }

  /** Milliseconds of the longest. */
  public double longest() {
    return at(100);
  }

  @Override
  public String toString() {
    return "n %,d, p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, p99.9 %.1f ms, longest %.1f ms"
        .formatted(count(), at(50), at(90), at(99), at(99.9), longest());
  }
}
