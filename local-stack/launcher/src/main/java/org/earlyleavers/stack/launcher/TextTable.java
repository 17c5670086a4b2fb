package org.earlyleavers.stack.launcher;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lays text out in columns. */
final class TextTable {

  private static final String GAP = "  ";

  private TextTable() {}

  /**
   * Every row as a line; columns are as wide as their widest cell.
   *
   * @param rows all of the same length
   */
  static List<String> lines(List<List<String>> rows) {
    List<Integer> widths =
        IntStream.range(0, rows.get(0).size()).mapToObj(column -> width(rows, column)).toList();
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  private static String line(List<String> row, List<Integer> widths) {
    return IntStream.range(0, row.size())
        .mapToObj(column -> padded(row.get(column), widths.get(column)))
        .collect(Collectors.joining(GAP))
        .stripTrailing();
  }

  private static String padded(String cell, int width) {
    return cell + " ".repeat(width - cell.length());
  }
}
