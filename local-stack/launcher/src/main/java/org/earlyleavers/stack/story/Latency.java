package org.earlyleavers.stack.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How long it takes from sending a report to seeing its case on the live list.
 *
 * @param count how many reports were measured, one after another
 * @param median half of them took no longer
 * @param ninetyFifth 95 of 100 took no longer
 */
public record Latency(int count, Duration median, Duration ninetyFifth, Duration slowest) {

  private static final int HALF = 50;
  private static final int MOST = 95;
  private static final int ALL = 100;

  /**
   * Sums measurements up.
   *
   * @param each at least one
   */
  static Latency of(List<Duration> each) {
    List<Duration> sorted = new ArrayList<>(each);
    sorted.sort(Comparator.naturalOrder());
    return new Latency(
        sorted.size(), percentile(sorted, HALF), percentile(sorted, MOST), percentile(sorted, ALL));
  }

  private static Duration percentile(List<Duration> sorted, int percent) {
    int rank = (int) Math.ceil(sorted.size() * percent / 100.0);
    return sorted.get(rank - 1);
  }
}
