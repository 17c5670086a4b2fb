package org.earlyleavers.linkagetool.file;

import java.util.List;

/** One row of a CSV file, or what is wrong with it. */
sealed interface CsvRow {

  /** The number of the line in which the row starts, from 1. */
  long line();

  /** A row that could be read. */
  record Fields(long line, List<String> fields) implements CsvRow {}

  /** A line that is no row, and why. */
  record Malformed(long line, String problem) implements CsvRow {}
}
