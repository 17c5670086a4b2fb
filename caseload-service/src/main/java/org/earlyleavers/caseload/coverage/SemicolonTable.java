package org.earlyleavers.caseload.coverage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table in lines of fields between semicolons, the first line of which names the columns. Each
 * row knows its line, and a row that cannot be read does not keep the others from being read.
 */
final class SemicolonTable {

  private static final ObjectReader FIELDS =
      new CsvMapper()
          .enable(CsvParser.Feature.TRIM_SPACES)
          .readerFor(String[].class)
          .with(CsvSchema.emptySchema().withColumnSeparator(';'));

  private final List<String> columns;
  private final List<Row> rows;

  /**
   * One row.
   *
   * @param line 1 is the first of the file
   * @param fields by column, without those that are empty; absent when the line is no row
   */
  record Row(int line, Optional<Map<String, String>> fields) {

    Optional<String> field(String column) {
      return fields.map(known -> known.get(column));
    }
  }

  private SemicolonTable(List<String> columns, List<Row> rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /** Reads all of it. Empty lines and those that begin with # are passed over. */
  static SemicolonTable read(String text) {
    List<String> columns = List.of();
    List<Row> rows = new ArrayList<>();
    int line = 0;
    for (String content : text.lines().toList()) {
      line++;
      if (content.isBlank() || content.startsWith("#")) {
        continue;
      }
      Optional<String[]> fields = fields(content);
      if (columns.isEmpty()) {
        columns = fields.map(Arrays::asList).orElse(List.of(""));
      } else {
        rows.add(new Row(line, named(columns, fields)));
      }
    }
    return new SemicolonTable(columns, rows);
  }

  private static Optional<String[]> fields(String content) {
    try {
      return Optional.of(FIELDS.readValue(content));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static Optional<Map<String, String>> named(
      List<String> columns, Optional<String[]> fields) {
    return fields
        .filter(values -> values.length <= columns.size())
        .map(
            values -> {
              Map<String, String> row = new LinkedHashMap<>();
              for (int i = 0; i < values.length; i++) {
                if (!values[i].isEmpty()) {
                  row.put(columns.get(i), values[i]);
                }
              }
              return row;
            });
  }

  boolean hasColumn(String column) {
    return columns.contains(column);
  }

  List<Row> rows() {
    return rows;
  }
}
