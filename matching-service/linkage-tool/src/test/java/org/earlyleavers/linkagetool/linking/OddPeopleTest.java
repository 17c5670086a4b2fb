package org.earlyleavers.linkagetool.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is said of people, they are compared, and in time. */
class OddPeopleTest {

  private static final String HEADER =
      "id,ine,family_name,usage_name,given_names,birth_date,sex,birth_place,residence";

  private static final List<String> NAMES =
      List.of(
          "",
          "Martin",
          "Νίκος",
          "Дмитрий",
          "محمد",
          "王小明",
          "ゆき",
          "עברית",
          "ﬁlles",
          "İI",
          "ẞ",
          "-",
          "'",
          "123",
          "👩‍👩‍👧",
          "a\u0301\u0302\u0303",
          "X".repeat(200),
          "Le ".repeat(66),
          "ABCDEFGHIJ ".repeat(20));

  private static final List<String> DATES =
      List.of("", "2009-03-14", "1899-12-31", "0000-00-00", "9999-99-99", "1801-01-01");

  private static final List<String> PLACES = List.of("", "75119", "99350", "2A", "SW1A 1AA", "?");

  @TempDir private Path folder;

  @Test
  void comparesWhateverIsSaid() throws IOException {
    Random random = new Random(5);
    List<String> rows =
        IntStream.range(0, 400)
            .mapToObj(
                id ->
                    String.join(
                        ",",
                        String.valueOf(id),
                        random.nextInt(4) == 0 ? "INE" + random.nextInt(9) : "",
                        one(NAMES, random),
                        one(NAMES, random),
                        one(NAMES, random) + ' ' + one(NAMES, random),
                        one(DATES, random),
                        one(List.of("", "F", "1", "z"), random),
                        one(PLACES, random),
                        one(PLACES, random)))
            .toList();
    Path file = people(rows);

    assertThat(ToolRun.of("dedupe", file, out()).told()).contains("400 rows, 0 skipped");
    assertThat(ToolRun.of("link", file, file, out()).exitCode()).isZero();
  }

  @Test
  void linksSomeoneOfWhomOnlyTheNameIsSaidToNobodyForSure() throws IOException {
    Path file = people(List.of("1,,Martin,,,,,,", "2,,Martin,,,,,,", "3,,,,,,,,", "4,,,,,,,,"));

    assertThat(ToolRun.of("dedupe", file, out()).told())
        .contains("4 rows say too little to be compared with anybody");

    assertThat(ToolRun.rows(out())).noneMatch(row -> row.get(3).equals("same"));
  }

  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void doesNotStallInARoomOf100000() throws IOException {
    List<String> crowd =
        IntStream.range(0, 100_000)
            .mapToObj(id -> id + ",,Martin,,Lucas,1900-01-01,M,99350,75056")
            .toList();
    Path right = people(crowd);
    Path left = folder.resolve("few.csv");
    Files.write(left, List.of(HEADER));
    Files.write(left, crowd.subList(0, 200), StandardOpenOption.APPEND);
    long start = System.nanoTime();

    ToolRun run = ToolRun.of("link", left, right, out());

    assertThat(run.exitCode()).isZero();
    assertThat(run.told()).contains("crowded corners were left out");
    assertThat(ToolRun.rows(out())).noneMatch(row -> row.get(3).equals("same"));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(1));
  }

  private static String one(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  private Path people(List<String> rows) throws IOException {
    Path file = folder.resolve("people.csv");
    return Files.writeString(file, HEADER + "\n" + String.join("\n", rows) + "\n");
  }

  private Path out() {
    return folder.resolve("out.csv");
  }
}
