package org.earlyleavers.caseload.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class SuppressionTest {

  private static final long K = 5;

  @Test
  void a_small_count_takes_others_along() {
    CountTable table =
        CountTable.of(
            Map.of(
                "75119", Map.of("OPEN", 40L, "CLOSED", 3L),
                "91377", Map.of("OPEN", 20L, "CLOSED", 12L),
                "93066", Map.of("OPEN", 60L, "CLOSED", 30L)));

    boolean[][] hidden = Suppression.hide(table, K);

    assertThat(table.groups()).containsExactly("75119", "91377", "93066");
    assertThat(table.kinds()).containsExactly("CLOSED", "OPEN");
    assertThat(hidden)
        .isDeepEqualTo(
            new boolean[][] {
              {true, true, false}, {true, true, false}, {false, false, false}, {false, false, false}
            });
  }

  @Test
  void of_one_group_its_total_goes_too() {
    CountTable table = CountTable.of(Map.of("2B", Map.of("OPEN", 40L, "CLOSED", 3L)));

    assertThat(Suppression.hide(table, K))
        .isDeepEqualTo(new boolean[][] {{true, true, false}, {true, true, false}});
  }

  @Test
  void where_nothing_else_is_counted_no_count_is_shown() {
    CountTable table = CountTable.of(Map.of("2A", Map.of("OPEN", 0L), "2B", Map.of("OPEN", 3L)));

    assertThat(Suppression.hide(table, K))
        .isDeepEqualTo(new boolean[][] {{false, false}, {true, true}, {true, true}});
  }

  @Test
  void zeros_and_large_counts_are_shown_as_they_are() {
    CountTable table =
        CountTable.of(Map.of("2B", Map.of("OPEN", 0L, "CLOSED", 5L), "2A", Map.of("OPEN", 9L)));

    for (boolean[] row : Suppression.hide(table, K)) {
      assertThat(row).containsOnly(false);
    }
  }

  @Property(tries = 2000)
  void no_small_count_is_shown(@ForAll("tables") CountTable table) {
    boolean[][] hidden = Suppression.hide(table, K);

    for (int row = 0; row < table.rows(); row++) {
      for (int column = 0; column < table.columns(); column++) {
        if (!hidden[row][column]) {
          assertThat(table.at(row, column)).matches(count -> count == 0 || count >= K);
        }
      }
    }
  }

  /** By linear algebra: another way than the code under test goes. */
  @Property(tries = 2000)
  void no_hidden_count_follows_from_what_is_shown(@ForAll("tables") CountTable table) {
    boolean[][] hidden = Suppression.hide(table, K);

    List<int[]> unknown = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      for (int column = 0; column < table.columns(); column++) {
        if (hidden[row][column]) {
          unknown.add(new int[] {row, column});
        }
      }
    }
    int rank = rank(equations(table, unknown), unknown.size());
    for (int cell = 0; cell < unknown.size(); cell++) {
      double[][] knowingIt = equations(table, unknown);
      double[] alone = new double[unknown.size()];
      alone[cell] = 1;
      knowingIt[knowingIt.length - 1] = alone;
      assertThat(rank(knowingIt, unknown.size()))
          .as("equations that do not determine cell %s", cell)
          .isEqualTo(rank + 1);
    }
  }

  @Test
  void two_that_add_up_to_two_are_not_told_by_not_being_zero() {
    CountTable table =
        CountTable.of(
            Map.of(
                "75119", Map.of("CLOSED", 1L, "TAKEN_BACK", 1L, "OPEN", 40L),
                "91377", Map.of("CLOSED", 3L, "TAKEN_BACK", 8L, "OPEN", 20L)));

    assertThat(couldBeAnother(table, Suppression.hide(table, K), 0, 0)).isTrue();
  }

  /** Readers see which counts are 0, hence that no hidden one is. */
  @Property(tries = 300)
  void no_hidden_count_follows_from_what_is_shown_and_from_not_being_zero(
      @ForAll("smallTables") CountTable table) {
    boolean[][] hidden = Suppression.hide(table, K);

    for (int row = 0; row < table.rows(); row++) {
      for (int column = 0; column < table.columns(); column++) {
        if (hidden[row][column]) {
          assertThat(couldBeAnother(table, hidden, row, column))
              .as("cell %s, %s of %s", row, column, table.cells())
              .isTrue();
        }
      }
    }
  }

  /** By trying every other table that differs by one at most in each group and kind. */
  private static boolean couldBeAnother(CountTable table, boolean[][] hidden, int row, int column) {
    int kinds = table.kinds().size();
    int parts = table.groups().size() * kinds;
    for (int number = 0; number < Math.pow(3, parts); number++) {
      long[][] change = new long[table.rows()][table.columns()];
      int digits = number;
      for (int part = 0; part < parts; part++) {
        int one = digits % 3 - 1;
        digits /= 3;
        change[part / kinds][part % kinds] += one;
        change[part / kinds][kinds] += one;
        change[table.rows() - 1][part % kinds] += one;
        change[table.rows() - 1][kinds] += one;
      }
      if (change[row][column] != 0 && isPossible(table, hidden, change)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPossible(CountTable table, boolean[][] hidden, long[][] change) {
    for (int row = 0; row < table.rows(); row++) {
      for (int column = 0; column < table.columns(); column++) {
        boolean possible =
            hidden[row][column]
                ? table.at(row, column) + change[row][column] > 0
                : change[row][column] == 0;
        if (!possible) {
          return false;
        }
      }
    }
    return true;
  }

  @Provide
  Arbitrary<CountTable> smallTables() {
    return Arbitraries.of(0L, 1L, 1L, 2L, 3L, 7L, 40L)
        .list()
        .ofSize(3)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(SuppressionTest::table);
  }

  private static CountTable table(List<List<Long>> rows) {
    Map<String, Map<String, Long>> table = new HashMap<>();
    for (int group = 0; group < rows.size(); group++) {
      Map<String, Long> kinds = new HashMap<>();
      for (int kind = 0; kind < rows.get(group).size(); kind++) {
        kinds.put("kind " + kind, rows.get(group).get(kind));
      }
      table.put("group " + group, kinds);
    }
    return CountTable.of(table);
  }

  /** One for each row and each column: parts less total is zero. The last one is left empty. */
  private static double[][] equations(CountTable table, List<int[]> unknown) {
    double[][] lines = new double[table.rows() + table.columns() + 1][unknown.size()];
    for (int cell = 0; cell < unknown.size(); cell++) {
      int row = unknown.get(cell)[0];
      int column = unknown.get(cell)[1];
      lines[row][cell] = column == table.columns() - 1 ? -1 : 1;
      lines[table.rows() + column][cell] = row == table.rows() - 1 ? -1 : 1;
    }
    return lines;
  }

  private static int rank(double[][] lines, int unknowns) {
    int rank = 0;
    for (int column = 0; column < unknowns && rank < lines.length; column++) {
      int pivot = rank;
      while (pivot < lines.length && Math.abs(lines[pivot][column]) < 1e-9) {
        pivot++;
      }
      if (pivot == lines.length) {
        continue;
      }
      double[] found = lines[pivot];
      lines[pivot] = lines[rank];
      lines[rank] = found;
      for (int other = rank + 1; other < lines.length; other++) {
        double factor = lines[other][column] / found[column];
        for (int k = column; k < unknowns; k++) {
          lines[other][k] -= factor * found[k];
        }
      }
      rank++;
    }
    return rank;
  }

  @Provide
  Arbitrary<CountTable> tables() {
    Arbitrary<Long> counts =
        Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.just(0L)),
            Tuple.of(3, Arbitraries.longs().between(1, 9)),
            Tuple.of(3, Arbitraries.longs().between(10, 500)));
    return counts.list().ofSize(5).list().ofMinSize(1).ofMaxSize(6).map(SuppressionTest::table);
  }
}
