package org.earlyleavers.faults;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows under a head, as a page of documentation takes them. */
final class Table {

  private static final List<String> HEAD =
      List.of("fault", "times", "accepted", "lost", "duplicated", "other", "time to recover", "");

  private Table() {}

  static String of(List<Row> rows) {
    StringBuilder table = new StringBuilder(line(HEAD));
    table.append(line(IntStream.range(0, HEAD.size()).mapToObj(i -> "---").toList()));
    rows.forEach(row -> table.append(line(row.cells())));
    return table.toString();
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
