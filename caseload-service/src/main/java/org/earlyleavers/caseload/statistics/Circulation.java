package org.earlyleavers.caseload.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All tables of one reader at once, as a circulation. What is counted runs from its first row
 * through the others to the total, and on to its month, on lanes of its kind; and back to where it
 * came from, on lanes of all kinds. Each lane is a number of the tables, and that no less leaves a
 * junction than comes in is a sum that readers know. They know no other: those of the rows between
 * follow from these.
 */
final class Circulation {

  /** Where parts meet their sum: a row's kinds, or one kind of the rows that a row consists of. */
  private record Junction(Row row, String kind) {}

  /** Two sides has the total: it consists of rows, and of months. */
  private static final Row TOTAL_OF_MONTHS = Row.of(Grouping.MONTH, "TOTAL");

  private final Map<Junction, Integer> junctions = new HashMap<>();
  private final Map<Cell, Lane> lanes = new HashMap<>();

  /** A number of the tables. */
  static final class Lane {
    private final Cell cell;
    private final int from;
    private final int to;
    private long count;

    private Lane(Cell cell, int from, int to) {
      this.cell = cell;
      this.from = from;
      this.to = to;
    }

    Cell cell() {
      return cell;
    }

    int from() {
      return from;
    }

    int to() {
      return to;
    }

    long count() {
      return count;
    }
  }

  static Circulation of(Collection<Entry> entries) {
    Circulation circulation = new Circulation();
    for (Entry entry : entries) {
      circulation.run(entry, entry.kind());
      circulation.run(entry, Cell.ALL);
    }
    return circulation;
  }

  private void run(Entry entry, String kind) {
    List<Row> rows = new ArrayList<>(entry.rows());
    rows.add(Row.TOTAL);
    Junction here = new Junction(rows.get(0), Cell.ALL);
    for (int i = 0; i < rows.size(); i++) {
      boolean last = i == rows.size() - 1;
      Junction next = new Junction(last ? TOTAL_OF_MONTHS : rows.get(i + 1), kind);
      add(new Cell(rows.get(i), kind), here, next, entry.count());
      here = next;
    }
    Junction month = new Junction(entry.month(), Cell.ALL);
    add(new Cell(entry.month(), kind), here, month, entry.count());
  }

  private void add(Cell cell, Junction one, Junction other, long count) {
    boolean back = cell.kind().equals(Cell.ALL);
    int from = number(back ? other : one);
    int to = number(back ? one : other);
    lanes.computeIfAbsent(cell, key -> new Lane(key, from, to)).count += count;
  }

  private int number(Junction junction) {
    int next = junctions.size();
    return junctions.computeIfAbsent(junction, key -> next);
  }

  /** In an order that what was counted alone decides. */
  List<Lane> lanes() {
    return lanes.values().stream().sorted(Comparator.comparing(Lane::cell)).toList();
  }

  /** Lanes begin and end at numbers below. */
  int junctions() {
    return junctions.size();
  }
}
