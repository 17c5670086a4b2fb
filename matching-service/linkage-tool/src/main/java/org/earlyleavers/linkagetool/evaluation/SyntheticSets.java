package org.earlyleavers.linkagetool.evaluation;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.earlyleavers.linkagetool.file.Column;
import org.earlyleavers.linkagetool.file.CsvWriter;
import org.earlyleavers.linkagetool.file.PersonFile;
import org.earlyleavers.linkagetool.file.PersonRow;
import org.earlyleavers.linkagetool.file.RowProblems;
import org.earlyleavers.linkagetool.file.UnusableFileException;
import org.earlyleavers.linkagetool.population.SyntheticFiles;
import org.earlyleavers.linkagetool.population.SyntheticSettings;

/** French sets, generated. */
final class SyntheticSets {

  private SyntheticSets() {}

  static LabelledSet generate(String name, SyntheticSettings settings) throws IOException {
    SyntheticFiles files = SyntheticFiles.generate(settings);
    List<PersonRow> left = readBack(files::writeLeft);
    List<PersonRow> right = readBack(files::writeRight);
    Map<String, String> rightOf = new HashMap<>();
    files.writeTruth(pair -> rightOf.put(pair[0], pair[1]));
    Set<LabelledSet.Pair> twins = new HashSet<>();
    files.writeTwins(pair -> twins.add(new LabelledSet.Pair(pair[0], pair[1])));
    List<String> leftPersons =
        left.stream()
            .map(row -> Optional.ofNullable(rightOf.get(row.id())).orElse(row.id()))
            .toList();
    return new LabelledSet(
        name, left, right, leftPersons, right.stream().map(PersonRow::id).toList(), twins);
  }

  @FunctionalInterface
  private interface Rows {
    void writeTo(SyntheticFiles.RowTaker taker) throws IOException;
  }

  /** As the commands would read the file. */
  private static List<PersonRow> readBack(Rows rows) throws IOException {
    StringWriter text = new StringWriter();
    try (CsvWriter out = new CsvWriter(text)) {
      out.row(Column.header());
      rows.writeTo(out::row);
    }
    List<PersonRow> read = new ArrayList<>();
    try (PersonFile file =
        PersonFile.reading(new StringReader(text.toString()), RowProblems.untold())) {
      for (Optional<PersonRow> row = file.next(); row.isPresent(); row = file.next()) {
        read.add(row.get());
      }
    } catch (UnusableFileException e) {
      throw new IllegalStateException(e);
    }
    return read;
  }
}
