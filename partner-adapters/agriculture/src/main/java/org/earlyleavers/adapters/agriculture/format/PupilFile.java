package org.earlyleavers.adapters.agriculture.format;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.earlyleavers.adapters.intake.batch.UnreadableBatchException;
import org.earlyleavers.adapters.intake.field.RecordFields;

/** Tells a FREGATA file into its pupils. Columns are found by title, in any order. */
public final class PupilFile {

  private static final String BODY = "body";

  private static final CsvFactory CSV =
      CsvFactory.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
  private static final CsvSchema SEMICOLONS =
      CsvSchema.emptySchema().withColumnSeparator(';').withoutEscapeChar();

  private PupilFile() {}

  /**
   * The pupils of a file.
   *
   * @throws UnreadableBatchException if the file is no list of pupils
   */
  public static List<PupilLine> read(byte[] file) {
    String text =
        FileEncoding.decode(file)
            .orElseThrow(
                () ->
                    new UnreadableBatchException(
                        BODY, "is neither UTF-8 nor ISO-8859-15 nor Windows-1252"));
    int line = 1;
    try (CsvParser parser = CSV.createParser(text)) {
      parser.setSchema(SEMICOLONS);
      parser.nextToken();
      Map<PupilColumn, Integer> columns = null;
      List<PupilLine> pupils = new ArrayList<>();
      while (parser.nextToken() == JsonToken.START_ARRAY) {
        List<String> cells = cells(parser);
        if (columns == null) {
          columns = columns(cells);
        } else if (!cells.stream().allMatch(String::isBlank)) {
          pupils.add(new PupilLine(line, fields(columns, cells)));
        }
        line += linesOf(cells);
      }
      if (columns == null) {
        throw new UnreadableBatchException(BODY, "expected a line of column titles");
      }
      return pupils;
    } catch (IOException e) {
      throw new UnreadableBatchException("line " + line, "is not CSV with semicolons");
    }
  }

  /** A quoted cell may hold line ends. */
  private static int linesOf(List<String> cells) {
    return 1 + (int) cells.stream().flatMapToInt(String::chars).filter(c -> c == '\n').count();
  }

  private static List<String> cells(CsvParser parser) throws IOException {
    List<String> cells = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      cells.add(parser.getText());
    }
    return cells;
  }

  private static Map<PupilColumn, Integer> columns(List<String> titles) {
    Map<PupilColumn, Integer> columns = new EnumMap<>(PupilColumn.class);
    for (int i = 0; i < titles.size(); i++) {
      int position = i;
      PupilColumn.titled(titles.get(i)).ifPresent(column -> columns.put(column, position));
    }
    for (PupilColumn column : PupilColumn.values()) {
      if (column.isInEveryFile() && !columns.containsKey(column)) {
        throw new UnreadableBatchException(column.title(), "the column is missing");
      }
    }
    return columns;
  }

  private static RecordFields fields(Map<PupilColumn, Integer> columns, List<String> cells) {
    Map<String, String> texts = new HashMap<>();
    columns.forEach(
        (column, position) -> {
          if (position < cells.size()) {
            texts.put(column.title(), cells.get(position));
          }
        });
    return new RecordFields(texts, Set.of());
  }
}
