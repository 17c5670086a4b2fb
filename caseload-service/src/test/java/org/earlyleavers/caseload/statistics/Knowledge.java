package org.earlyleavers.caseload.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.earlyleavers.caseload.statistics.StatisticsTable.Line;

/** What somebody knows who puts tables side by side and does sums, by linear algebra. */
final class Knowledge {

  static final String REPORTS = "alarms avoided before";

  private final Map<Cell, Optional<Long>> cells = new TreeMap<>();
  private final List<Map<Cell, Integer>> sums = new ArrayList<>();

  /** Reads a table, in which nothing may be hidden or shown otherwise than in those before. */
  void learn(StatisticsTable table, Row total) {
    List<Row> rows = new ArrayList<>();
    for (Line line : table.lines()) {
      rows.add(Row.of(table.by(), line.group()));
      learn(table, line, Row.of(table.by(), line.group()));
    }
    learn(table, table.total(), total);
    List<String> columns = new ArrayList<>(table.outcomes());
    columns.add(Cell.ALL);
    if (table.by() != Grouping.STRUCTURE) {
      columns.add(REPORTS);
    }
    for (String column : columns) {
      Map<Cell, Integer> sum = new HashMap<>(Map.of(new Cell(total, column), -1));
      rows.forEach(row -> sum.put(new Cell(row, column), 1));
      sums.add(sum);
    }
  }

  private void learn(StatisticsTable table, Line line, Row row) {
    Map<Cell, Integer> sum = new HashMap<>(Map.of(new Cell(row, Cell.ALL), -1));
    for (String outcome : table.outcomes()) {
      note(new Cell(row, outcome), Optional.ofNullable(line.outcomes().get(outcome)));
      sum.put(new Cell(row, outcome), 1);
    }
    sums.add(sum);
    note(new Cell(row, Cell.ALL), line.leaversFound());
    if (!row.by().equals(Optional.of(Grouping.STRUCTURE))) {
      note(new Cell(row, REPORTS), line.alarmsAvoidedBefore());
    }
  }

  private void note(Cell cell, Optional<Long> number) {
    Optional<Long> before = cells.putIfAbsent(cell, number);
    if (before != null) {
      assertThat(number).as("%s in another table", cell).isEqualTo(before);
    }
  }

  Map<Cell, Optional<Long>> cells() {
    return cells;
  }

  /** What follows from what is shown although it is not: by the reduced row echelon form. */
  Set<Cell> told() {
    List<Cell> unknown = cells.keySet().stream().filter(cell -> cells.get(cell).isEmpty()).toList();
    double[][] lines = new double[sums.size()][unknown.size()];
    for (int line = 0; line < lines.length; line++) {
      for (int column = 0; column < unknown.size(); column++) {
        lines[line][column] = sums.get(line).getOrDefault(unknown.get(column), 0);
      }
    }
    int rank = reduce(lines, unknown.size());
    Set<Cell> told = new HashSet<>();
    for (int line = 0; line < rank; line++) {
      List<Cell> involved = new ArrayList<>();
      for (int column = 0; column < unknown.size(); column++) {
        if (isNotZero(lines[line][column])) {
          involved.add(unknown.get(column));
        }
      }
      if (involved.size() == 1) {
        told.addAll(involved);
      }
    }
    return told;
  }

  private static int reduce(double[][] lines, int columns) {
    int rank = 0;
    for (int column = 0; column < columns && rank < lines.length; column++) {
      int pivot = rank;
      while (pivot < lines.length && !isNotZero(lines[pivot][column])) {
        pivot++;
      }
      if (pivot == lines.length) {
        continue;
      }
      double[] found = lines[pivot];
      lines[pivot] = lines[rank];
      lines[rank] = found;
      double leading = found[column];
      for (int k = column; k < columns; k++) {
        found[k] /= leading;
      }
      for (int other = 0; other < lines.length; other++) {
        double factor = lines[other][column];
        if (other != rank && isNotZero(factor)) {
          for (int k = column; k < columns; k++) {
            lines[other][k] -= factor * found[k];
          }
        }
      }
      rank++;
    }
    return rank;
  }

  private static boolean isNotZero(double number) {
    return Math.abs(number) > 1e-9;
  }
}
