package org.earlyleavers.caseload.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How many of each kind in each group, with the totals of both as last row and last column.
 *
 * @param groups without the total
 * @param kinds without the total
 * @param cells by row and column, at least 0; one row and one column more than groups and kinds
 */
record CountTable(List<String> groups, List<String> kinds, List<List<Long>> cells) {

  CountTable {
    groups = List.copyOf(groups);
    kinds = List.copyOf(kinds);
    cells = cells.stream().map(List::copyOf).toList();
  }

  /** Adds up what is counted. */
  static CountTable of(Map<String, Map<String, Long>> counts) {
    SortedMap<String, Map<String, Long>> sorted = new TreeMap<>(counts);
    List<String> kinds = new ArrayList<>(new TreeSet<>(kindsIn(counts)));
    List<List<Long>> cells = new ArrayList<>();
    for (Map<String, Long> ofGroup : sorted.values()) {
      cells.add(withSum(kinds.stream().map(kind -> ofGroup.getOrDefault(kind, 0L)).toList()));
    }
    List<Long> totals = new ArrayList<>();
    for (int column = 0; column <= kinds.size(); column++) {
      int which = column;
      totals.add(cells.stream().mapToLong(row -> row.get(which)).sum());
    }
    cells.add(totals);
    return new CountTable(List.copyOf(sorted.keySet()), kinds, cells);
  }

  private static List<String> kindsIn(Map<String, Map<String, Long>> counts) {
    return counts.values().stream().flatMap(ofGroup -> ofGroup.keySet().stream()).toList();
  }

  private static List<Long> withSum(List<Long> counts) {
    List<Long> row = new ArrayList<>(counts);
    row.add(counts.stream().mapToLong(Long::longValue).sum());
    return row;
  }

  int rows() {
    return groups.size() + 1;
  }

  int columns() {
    return kinds.size() + 1;
  }

  long at(int row, int column) {
    return cells.get(row).get(column);
  }
}
