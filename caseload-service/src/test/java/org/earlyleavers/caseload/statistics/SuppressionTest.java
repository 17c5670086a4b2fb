package org.earlyleavers.caseload.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SuppressionTest {

  private static final long K = 5;
  private static final Row MAY = Row.of(Grouping.MONTH, "2026-05");
  private static final Row JUNE = Row.of(Grouping.MONTH, "2026-06");
  private static final Row PARIS = Row.of(Grouping.DEPARTEMENT, "75");
  private static final Row ESSONNE = Row.of(Grouping.DEPARTEMENT, "91");
  private static final Row PARIS_19 = Row.of(Grouping.STRUCTURE, "75119");
  private static final Row PARIS_13 = Row.of(Grouping.STRUCTURE, "75113");
  private static final Row LES_ULIS = Row.of(Grouping.STRUCTURE, "91377");
  private static final List<Row> STRUCTURES = List.of(PARIS_19, PARIS_13, LES_ULIS);
  private static final List<Row> MONTHS = List.of(MAY, JUNE);
  private static final List<String> KINDS = List.of("OPEN", "CLOSED");
  private static final List<Map<Cell, Integer>> CHANGES = changes();

  private static Row departementOf(Row structure) {
    return structure.equals(LES_ULIS) ? ESSONNE : PARIS;
  }

  private static Entry entry(Row structure, Row month, String kind, long count) {
    return new Entry(List.of(structure, departementOf(structure)), month, kind, count);
  }

  private static Map<Cell, Long> sums(List<Entry> entries) {
    Map<Cell, Long> sums = new HashMap<>();
    for (Entry entry : entries) {
      for (String kind : List.of(entry.kind(), Cell.ALL)) {
        Stream.concat(entry.rows().stream(), Stream.of(entry.month(), Row.TOTAL))
            .forEach(row -> sums.merge(new Cell(row, kind), entry.count(), Long::sum));
      }
    }
    return sums;
  }

  @Test
  void a_small_count_takes_the_cheapest_others_along_in_every_table() {
    List<Entry> entries =
        List.of(
            entry(PARIS_19, MAY, "OPEN", 40),
            entry(PARIS_19, MAY, "CLOSED", 3),
            entry(PARIS_13, MAY, "OPEN", 20),
            entry(PARIS_13, MAY, "CLOSED", 12),
            entry(LES_ULIS, JUNE, "OPEN", 60),
            entry(LES_ULIS, JUNE, "CLOSED", 30));

    assertThat(Suppression.hide(entries, K))
        .containsExactlyInAnyOrder(
            new Cell(PARIS_19, "OPEN"),
            new Cell(PARIS_19, "CLOSED"),
            new Cell(PARIS_13, "OPEN"),
            new Cell(PARIS_13, "CLOSED"));
  }

  @Test
  void what_is_hidden_of_a_departement_is_hidden_of_its_only_structure_and_of_months_too() {
    List<Entry> entries =
        List.of(
            entry(LES_ULIS, MAY, "OPEN", 3),
            entry(PARIS_19, MAY, "OPEN", 10),
            entry(PARIS_13, JUNE, "OPEN", 50));

    Set<Cell> hidden = Suppression.hide(entries, K);

    assertThat(hidden)
        .contains(new Cell(LES_ULIS, "OPEN"), new Cell(ESSONNE, "OPEN"), new Cell(PARIS, "OPEN"))
        .contains(new Cell(PARIS_19, "OPEN"))
        .doesNotContain(new Cell(Row.TOTAL, "OPEN"), new Cell(PARIS_13, "OPEN"));
  }

  @Test
  void where_nothing_else_is_counted_no_count_is_shown() {
    List<Entry> entries = List.of(entry(LES_ULIS, MAY, "OPEN", 3));

    assertThat(Suppression.hide(entries, K)).isEqualTo(sums(entries).keySet());
  }

  @Test
  void zeros_and_large_counts_are_shown_as_they_are() {
    List<Entry> entries =
        List.of(
            entry(PARIS_19, MAY, "OPEN", 0),
            entry(PARIS_19, MAY, "CLOSED", 5),
            entry(LES_ULIS, JUNE, "OPEN", 9));

    assertThat(Suppression.hide(entries, K)).isEmpty();
  }

  @Test
  void two_that_add_up_to_two_are_not_told_by_not_being_zero() {
    List<Entry> entries =
        List.of(
            entry(PARIS_19, MAY, "OPEN", 1),
            entry(PARIS_19, MAY, "CLOSED", 1),
            entry(PARIS_13, MAY, "OPEN", 8),
            entry(PARIS_13, JUNE, "CLOSED", 30),
            entry(LES_ULIS, JUNE, "OPEN", 30));

    assertThat(thatCouldBeAnother(entries)).contains(new Cell(PARIS_19, "OPEN"));
  }

  @Property(tries = 200)
  void the_order_of_what_was_counted_does_not_matter(
      @ForAll("entries") List<Entry> entries, @ForAll Random random) {
    List<Entry> shuffled = new ArrayList<>(entries);
    Collections.shuffle(shuffled, random);

    assertThat(Suppression.hide(shuffled, K)).isEqualTo(Suppression.hide(entries, K));
  }

  /** Readers see which counts are 0, hence that no hidden one is. */
  @Property(tries = 400)
  void no_hidden_count_follows_from_what_is_shown_and_from_not_being_zero(
      @ForAll("entries") List<Entry> entries) {
    Set<Cell> hidden = Suppression.hide(entries, K);

    assertThat(hidden).containsAll(smallOnes(entries));
    assertThat(thatCouldBeAnother(entries)).as("%s", entries).isEqualTo(hidden);
  }

  private static Set<Cell> smallOnes(List<Entry> entries) {
    Map<Cell, Long> small = sums(entries);
    small.values().removeIf(count -> count == 0 || count >= K);
    return small.keySet();
  }

  @Provide
  Arbitrary<List<Entry>> entries() {
    Arbitrary<Long> counts = Arbitraries.of(0L, 0L, 0L, 1L, 1L, 2L, 3L, 7L, 40L);
    return counts
        .list()
        .ofSize(STRUCTURES.size() * MONTHS.size() * KINDS.size())
        .map(
            numbers -> {
              List<Entry> entries = new ArrayList<>();
              for (Row structure : STRUCTURES) {
                for (Row month : MONTHS) {
                  for (String kind : KINDS) {
                    entries.add(entry(structure, month, kind, numbers.get(entries.size())));
                  }
                }
              }
              return entries;
            });
  }

  /** By trying every other set of tables that differs by one at most in its finest numbers. */
  private static Set<Cell> thatCouldBeAnother(List<Entry> entries) {
    Set<Cell> hidden = Suppression.hide(entries, K);
    Map<Cell, Long> counts = sums(entries);
    Set<Cell> changed = new HashSet<>();
    for (Map<Cell, Integer> change : CHANGES) {
      boolean possible =
          change.entrySet().stream()
              .allMatch(
                  one ->
                      hidden.contains(one.getKey())
                          && counts.get(one.getKey()) + one.getValue() > 0);
      if (possible) {
        changed.addAll(change.keySet());
      }
    }
    return changed;
  }

  private static List<Map<Cell, Integer>> changes() {
    List<Map<Cell, Integer>> changes = new ArrayList<>();
    List<Map<Cell, Integer>> byStructure = changesOf(STRUCTURES, true);
    for (Map<Cell, Integer> months : changesOf(MONTHS, false)) {
      for (Map<Cell, Integer> structures : byStructure) {
        boolean sameTotal =
            KINDS.stream()
                .map(kind -> new Cell(Row.TOTAL, kind))
                .allMatch(
                    total ->
                        months.getOrDefault(total, 0).equals(structures.getOrDefault(total, 0)));
        if (sameTotal) {
          Map<Cell, Integer> both = new HashMap<>(structures);
          both.putAll(months);
          changes.add(both);
        }
      }
    }
    return changes;
  }

  private static List<Map<Cell, Integer>> changesOf(List<Row> rows, boolean structures) {
    List<Map<Cell, Integer>> changes = new ArrayList<>();
    int parts = rows.size() * KINDS.size();
    for (int number = 0; number < Math.pow(3, parts); number++) {
      Map<Cell, Integer> change = new HashMap<>();
      int digits = number;
      for (int part = 0; part < parts; part++) {
        int one = digits % 3 - 1;
        digits /= 3;
        Row row = rows.get(part / KINDS.size());
        for (String kind : List.of(KINDS.get(part % KINDS.size()), Cell.ALL)) {
          change.merge(new Cell(row, kind), one, Integer::sum);
          change.merge(new Cell(Row.TOTAL, kind), one, Integer::sum);
          if (structures) {
            change.merge(new Cell(departementOf(row), kind), one, Integer::sum);
          }
        }
      }
      change.values().removeIf(one -> one == 0);
      changes.add(change);
    }
    return changes;
  }
}
