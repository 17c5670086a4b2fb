package org.earlyleavers.caseload.statistics;

import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.earlyleavers.caseload.statistics.StatisticsTable.FirstContact;

/**
 * How long it took until somebody was first tried to be reached. Each case counts with the days
 * within which it was, so that what follows from these counts is as little told of a few people as
 * the counts themselves would be.
 */
final class WaitingTime {

  private static final NavigableSet<Integer> DAYS =
      new TreeSet<>(List.of(0, 1, 3, 7, 14, 30, 60, 90, 180, 365));
  private static final int YEAR = 365;

  private WaitingTime() {}

  /** Few kinds, so that few of them are small: later ones are whole years. */
  static String rounded(int days) {
    Integer within = DAYS.ceiling(days);
    return String.valueOf(within == null ? (days + YEAR - 1) / YEAR * YEAR : within);
  }

  /** By what is shown alone: hidden ones count as the latest that they could be. */
  static Optional<FirstContact> of(Numbers contacts, Row row) {
    long all = contacts.all(row).orElse(0L);
    if (all == 0) {
      return Optional.empty();
    }
    SortedMap<Integer, Long> withinDays = new TreeMap<>();
    int latestHidden = 0;
    for (String kind : contacts.kinds()) {
      int days = Integer.parseInt(kind);
      Optional<Long> count = contacts.at(row, kind);
      withinDays.put(days, count.orElse(0L));
      latestHidden = count.isPresent() ? latestHidden : Math.max(latestHidden, days);
    }
    long shown = withinDays.values().stream().mapToLong(Long::longValue).sum();
    withinDays.merge(latestHidden, all - shown, Long::sum);
    return Optional.of(
        new FirstContact(percentile(withinDays, all, 50), percentile(withinDays, all, 90)));
  }

  /** The fewest days within which at least this share of the cases had their first attempt. */
  private static int percentile(SortedMap<Integer, Long> withinDays, long all, int percent) {
    long soFar = 0;
    for (Map.Entry<Integer, Long> entry : withinDays.entrySet()) {
      soFar += entry.getValue();
      if (soFar * 100 >= all * percent) {
        return entry.getKey();
      }
    }
    return withinDays.lastKey();
  }
}
