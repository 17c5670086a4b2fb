package org.earlyleavers.caseload.statistics;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * So many of one kind, and the rows in which they are counted, besides the total.
 *
 * @param rows each is part of the next one, and the last one of the total
 * @param month part of the total too
 * @param count at least 0
 */
record Entry(List<Row> rows, Row month, String kind, long count) {

  Entry {
    rows = List.copyOf(rows);
  }

  /** The same, in as few entries as it takes. */
  static List<Entry> summedUp(Stream<Entry> entries) {
    Map<Entry, Long> counts =
        entries.collect(
            Collectors.groupingBy(
                entry -> entry.counting(0), Collectors.summingLong(Entry::count)));
    return counts.entrySet().stream()
        .map(summed -> summed.getKey().counting(summed.getValue()))
        .toList();
  }

  private Entry counting(long number) {
    return new Entry(rows, month, kind, number);
  }
}
