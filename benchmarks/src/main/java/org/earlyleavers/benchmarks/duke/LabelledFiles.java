package org.earlyleavers.benchmarks.duke;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.earlyleavers.linkagetool.LinkageTool;
import org.earlyleavers.linkagetool.file.CsvWriter;

/**
 * Files as the linkage tool reads them, of which it is known who is who.
 *
 * @param left whom to look for
 * @param right where; absent when {@code left} is searched for people whom it names twice
 * @param persons for each row's identifier, the person
 * @param records rows in all
 * @param truePairs how many pairs of rows are one person
 */
record LabelledFiles(
    String name,
    Path left,
    Optional<Path> right,
    Map<String, String> persons,
    int records,
    long truePairs) {

  private static final String[] HEADER = {
    "id", "ine", "family_name", "given_names", "birth_date", "birth_place", "residence"
  };

  private static final int BIRTH_DATE = 4;

  /** A row of {@link #HEADER}, and who it is. */
  private record Row(String person, List<String> fields) {}

  /** A public set with duplicates made with Febrl. */
  static LabelledFiles febrl(int number, Path data, Path folder) throws IOException {
    return withDuplicates(
        "FEBRL " + number,
        rows(
            data.resolve("dataset" + number + ".csv"),
            row ->
                new Row(
                    row[0].replaceAll("rec-(\\d+)-.*", "$1"),
                    List.of(
                        row[0],
                        row[10],
                        row[2],
                        row[1],
                        row[9].replaceAll("^(\\d{4})(\\d{2})(\\d{2})$", "$1-$2-$3"),
                        row[6],
                        row[7]))),
        folder.resolve("febrl-" + number + ".csv"));
  }

  /** A public set of Splink's. */
  static LabelledFiles splink(Path data, Path folder) throws IOException {
    return withDuplicates(
        "fake_1000",
        rows(
            data.resolve("fake_1000.csv"),
            row -> new Row(row[6], List.of(row[0], "", row[2], row[1], row[3], "", row[4]))),
        folder.resolve("fake-1000.csv"));
  }

  /** Reported pupils, three in ten of whom are not among the enrolled. */
  static LabelledFiles french(int leavers, int enrolments, Path folder) throws IOException {
    int exit =
        LinkageTool.run(
            "generate", folder.toString(), "--leavers=" + leavers, "--enrolments=" + enrolments);
    if (exit != 0) {
      throw new IOException("No people could be generated");
    }
    Map<String, String> persons = new HashMap<>();
    for (String file : List.of("left.csv", "right.csv")) {
      Files.readAllLines(folder.resolve(file)).stream()
          .skip(1)
          .map(line -> line.substring(0, line.indexOf(',')))
          .forEach(id -> persons.put(id, id));
    }
    List<String> truth = Files.readAllLines(folder.resolve("truth.csv"));
    truth.stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .forEach(pair -> persons.put(pair[0], pair[1]));
    return new LabelledFiles(
        "French",
        folder.resolve("left.csv"),
        Optional.of(folder.resolve("right.csv")),
        persons,
        leavers + enrolments,
        truth.size() - 1L);
  }

  @FunctionalInterface
  private interface Translation {
    Row of(String[] fields);
  }

  /** None of these files quotes anything. */
  private static List<Row> rows(Path file, Translation translation) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .skip(1)
          .filter(line -> !line.isBlank())
          .map(line -> Stream.of(line.split(",", -1)).map(String::strip).toArray(String[]::new))
          .map(translation::of)
          .toList();
    }
  }

  private static LabelledFiles withDuplicates(String name, List<Row> rows, Path file)
      throws IOException {
    Map<String, String> persons = new HashMap<>();
    Map<String, Long> named = new HashMap<>();
    try (CsvWriter out = CsvWriter.to(file)) {
      out.row(HEADER);
      for (Row row : rows) {
        List<String> fields = new ArrayList<>(row.fields);
        if (!fields.get(BIRTH_DATE).matches("\\d{4}-\\d{2}-\\d{2}")) {
          fields.set(BIRTH_DATE, "");
        }
        out.row(fields.toArray(String[]::new));
        persons.put(row.fields.get(0), row.person);
        named.merge(row.person, 1L, Long::sum);
      }
    }
    long pairs = named.values().stream().mapToLong(count -> count * (count - 1) / 2).sum();
    return new LabelledFiles(name, file, Optional.empty(), persons, rows.size(), pairs);
  }

  boolean same(String one, String other) {
    return persons.get(one).equals(persons.get(other));
  }
}
