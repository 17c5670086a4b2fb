package org.earlyleavers.reporting.nomenclature;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A table as a file: UTF-8, semicolons, columns named in the first line, nothing quoted. */
final class CsvTable {

  private CsvTable() {}

  /**
   * The rows of a table, each with as many cells as there are columns.
   *
   * @param directory where a file of this name takes the place of the one that is shipped
   * @throws IllegalArgumentException if the file has other columns, or a row has
   */
  static List<String[]> read(Optional<Path> directory, String name, String columns)
      throws IOException {
    Optional<Path> own = directory.map(place -> place.resolve(name)).filter(Files::exists);
    InputStream file =
        own.isPresent()
            ? Files.newInputStream(own.get())
            : CsvTable.class.getResourceAsStream("/nomenclature/" + name);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      if (!columns.equals(lines.readLine())) {
        throw new IllegalArgumentException(name + " must begin with the line " + columns);
      }
      int width = columns.split(";", -1).length;
      return lines
          .lines()
          .filter(line -> !line.isBlank())
          .map(line -> row(line, name, width))
          .toList();
    }
  }

  private static String[] row(String line, String name, int width) {
    String[] cells = line.split(";", -1);
    if (cells.length != width) {
      throw new IllegalArgumentException(name + " has a line without " + width + " columns");
    }
    return cells;
  }
}
