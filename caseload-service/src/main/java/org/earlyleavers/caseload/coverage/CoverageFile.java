package org.earlyleavers.caseload.coverage;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.earlyleavers.caseload.routing.Coverage;

/**
 * Reads the national file of the territories of the local missions as it is published: semicolons,
 * and at least the columns {@code Code INSEE} and {@code Code ML}.
 */
final class CoverageFile {

  private static final String COMMUNE = "Code INSEE";
  private static final String MISSION = "Code ML";
  private static final Pattern CODE = Pattern.compile("\\d[0-9AB]\\d{3}");
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final CsvSchema HEADER_FIRST =
      CsvSchema.emptySchema().withHeader().withColumnSeparator(';');

  private CoverageFile() {}

  /**
   * Reads a whole file.
   *
   * @throws IllegalArgumentException if the file is empty, lacks a column or contradicts itself,
   *     with the line that does
   */
  static Coverage read(Reader file) throws IOException {
    Map<String, String> missions = new HashMap<>();
    try (MappingIterator<Map<String, String>> rows =
        new CsvMapper().readerForMapOf(String.class).with(HEADER_FIRST).readValues(file)) {
      while (rows.hasNext()) {
        Map<String, String> row = rows.next();
        long line = rows.getCurrentLocation().getLineNr();
        String commune = code(row, COMMUNE, line);
        String mission = code(row, MISSION, line);
        String known = missions.putIfAbsent(commune, mission);
        if (known != null && !known.equals(mission)) {
          throw new IllegalArgumentException(
              "Coverage file gives commune " + commune + " to two missions, near line " + line);
        }
      }
    }
    if (missions.isEmpty()) {
      throw new IllegalArgumentException("Coverage file has no communes");
    }
    return new Coverage(missions);
  }

  private static String code(Map<String, String> row, String column, long line) {
    String code = row.getOrDefault(column, row.get(BYTE_ORDER_MARK + column));
    if (code == null || !CODE.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "Coverage file lacks a valid " + column + " near line " + line);
    }
    return code;
  }
}
