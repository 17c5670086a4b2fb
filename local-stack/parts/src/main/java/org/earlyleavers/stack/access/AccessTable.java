package org.earlyleavers.stack.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who may do what. A line for each operation, with columns between bars: method and address, the
 * status for each caller, and last what is sent, as media type and text. The first line has the
 * names of the callers; lines that begin with {@code #} are for people.
 */
public final class AccessTable {

  private final List<String> callers;
  private final List<AccessRow> rows;

  private AccessTable(List<String> callers, List<AccessRow> rows) {
    this.callers = callers;
    this.rows = rows;
  }

  /**
   * Reads a table.
   *
   * @param resource the name of a file beside the test
   * @throws IllegalArgumentException when a line has not as many columns as the first one
   */
  public static AccessTable read(Class<?> test, String resource) {
    try (InputStream file = test.getResourceAsStream(resource)) {
      return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AccessTable parse(String text) {
    List<List<String>> lines =
        text.lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(AccessTable::cells)
            .toList();
    List<String> heading = lines.get(0);
    List<String> callers = List.copyOf(heading.subList(1, heading.size() - 1));
    List<AccessRow> rows = new ArrayList<>();
    for (List<String> line : lines.subList(1, lines.size())) {
      if (line.size() != heading.size()) {
        throw new IllegalArgumentException("Not as many columns as callers: " + line.get(0));
      }
      rows.add(row(callers, line));
    }
    return new AccessTable(callers, List.copyOf(rows));
  }

  private static AccessRow row(List<String> callers, List<String> line) {
    Map<String, Integer> expected = new LinkedHashMap<>();
    for (int i = 0; i < callers.size(); i++) {
      expected.put(callers.get(i), Integer.valueOf(line.get(i + 1)));
    }
    String[] operation = line.get(0).split(" +", 2);
    Optional<AccessRow.Body> body = AccessRow.Body.parse(line.get(line.size() - 1));
    return new AccessRow(operation[0], operation[1], expected, body);
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
  }

  List<String> callers() {
    return callers;
  }

  List<AccessRow> rows() {
    return rows;
  }
}
