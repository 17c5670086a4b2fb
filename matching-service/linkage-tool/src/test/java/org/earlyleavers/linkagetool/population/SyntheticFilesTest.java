package org.earlyleavers.linkagetool.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SyntheticFilesTest {

  private static final int INE = 1;
  private static final int BIRTH_DATE = 5;

  @Test
  void isTheSameForTheSameSeedOnly() throws IOException {
    assertThat(left(settings(1))).isEqualTo(left(settings(1))).isNotEqualTo(left(settings(2)));
  }

  @Test
  void hasTheSharesThatItPromises() throws IOException {
    SyntheticFiles files = SyntheticFiles.generate(settings(3));
    List<List<String>> left = rows(files::writeLeft);
    List<List<String>> right = rows(files::writeRight);
    List<List<String>> truth = rows(files::writeTruth);

    assertThat(left).hasSize(2_000);
    assertThat(right).hasSize(20_000);
    assertThat(truth).hasSize(1_400);
    assertThat(left.stream().filter(row -> row.get(INE).isEmpty()).count()).isBetween(600L, 800L);
    assertThat(rows(files::writeTwins)).hasSizeBetween(40, 100);
    Map<String, String> dates = new HashMap<>();
    right.forEach(row -> dates.put(row.get(0), row.get(BIRTH_DATE)));
    Map<String, String> leftDates = new HashMap<>();
    left.forEach(row -> leftDates.put(row.get(0), row.get(BIRTH_DATE)));
    assertThat(
            truth.stream()
                .filter(pair -> leftDates.get(pair.get(0)).equals(dates.get(pair.get(1))))
                .count())
        .isBetween(1_300L, 1_380L);
  }

  @Test
  void knowsNoIneWhereThereIsToBeNone() throws IOException {
    SyntheticSettings settings = new SyntheticSettings(1, 200, 2_000, false, 1);

    assertThat(rows(SyntheticFiles.generate(settings)::writeRight))
        .allSatisfy(row -> assertThat(row.get(INE)).isEmpty());
  }

  private static List<List<String>> left(SyntheticSettings settings) throws IOException {
    return rows(SyntheticFiles.generate(settings)::writeLeft);
  }

  private static SyntheticSettings settings(long seed) {
    return new SyntheticSettings(seed, 2_000, 20_000, true, 1);
  }

  @FunctionalInterface
  private interface Rows {
    void writeTo(SyntheticFiles.RowTaker taker) throws IOException;
  }

  private static List<List<String>> rows(Rows rows) throws IOException {
    List<List<String>> taken = new ArrayList<>();
    rows.writeTo(fields -> taken.add(List.of(fields)));
    return taken;
  }
}
