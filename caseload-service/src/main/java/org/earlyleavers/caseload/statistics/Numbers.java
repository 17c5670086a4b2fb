package org.earlyleavers.caseload.statistics;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Numbers as one reader may see them: what is hidden does not come out. */
final class Numbers {

  private final Map<Cell, Long> counts;
  private final Set<Cell> hidden;
  private final List<String> kinds;

  private Numbers(Map<Cell, Long> counts, Set<Cell> hidden) {
    this.counts = counts;
    this.hidden = hidden;
    this.kinds =
        counts.keySet().stream()
            .map(Cell::kind)
            .filter(kind -> !kind.equals(Cell.ALL))
            .distinct()
            .sorted()
            .toList();
  }

  /**
   * Adds up.
   *
   * @param known what the reader sees one by one, and could take off: it hides nothing else
   * @param others what is not to be told if it is small
   */
  static Numbers of(List<Entry> known, List<Entry> others, int smallestCount) {
    Map<Cell, Long> counts =
        Stream.concat(known.stream(), others.stream())
            .flatMap(entry -> cells(entry).map(cell -> Map.entry(cell, entry.count())))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum));
    return new Numbers(counts, Suppression.hide(others, smallestCount));
  }

  private static Stream<Cell> cells(Entry entry) {
    Set<Row> rows = new HashSet<>(entry.rows());
    rows.add(entry.month());
    rows.add(Row.TOTAL);
    return rows.stream()
        .flatMap(row -> Stream.of(entry.kind(), Cell.ALL).map(kind -> new Cell(row, kind)));
  }

  /** Nothing where it is hidden. */
  Optional<Long> at(Row row, String kind) {
    Cell cell = new Cell(row, kind);
    return hidden.contains(cell) ? Optional.empty() : Optional.of(counts.getOrDefault(cell, 0L));
  }

  /** All that the row counts; nothing where it is hidden. */
  Optional<Long> all(Row row) {
    return at(row, Cell.ALL);
  }

  /** Without the sum. */
  List<String> kinds() {
    return kinds;
  }

  SortedSet<Row> rows(Grouping by) {
    return counts.keySet().stream()
        .map(Cell::row)
        .filter(row -> row.by().equals(Optional.of(by)))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
