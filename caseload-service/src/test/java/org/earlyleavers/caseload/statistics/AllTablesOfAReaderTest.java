package org.earlyleavers.caseload.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.earlyleavers.caseload.statistics.Counted.Avoided;
import org.earlyleavers.caseload.statistics.Counted.Cases;
import org.earlyleavers.caseload.statistics.Counted.Contacts;
import org.earlyleavers.caseload.statistics.StatisticsTable.Line;
import org.junit.jupiter.api.Test;

/** Hidden in one table, shown in another, or the difference of two: nothing of the kind. */
class AllTablesOfAReaderTest {

  private static final int K = 5;
  private static final Year YEAR = Year.of(2026);
  private static final String COORDINATION = "PSAD-75";

  private static final List<String> STRUCTURES =
      List.of("75113", "75119", COORDINATION, "91377", "PSAD-91", "93066");

  private static final Tabulating TABULATING =
      new Tabulating(AllTablesOfAReaderTest::departementOf, group -> group, K);

  private static String departementOf(String structure) {
    return structure.replace("PSAD-", "").substring(0, 2);
  }

  private static Knowledge ofAnAuditor(Counted counted) {
    Knowledge knowledge = new Knowledge();
    for (Grouping by : Grouping.values()) {
      View view = View.of(YEAR, by, Optional.empty());
      knowledge.learn(TABULATING.table(Counted.NOTHING, counted, view), Row.TOTAL);
    }
    for (String departement : List.of("75", "91", "93")) {
      View view = View.of(YEAR, Grouping.STRUCTURE, Optional.of(departement));
      knowledge.learn(
          TABULATING.table(Counted.NOTHING, counted, view),
          Row.of(Grouping.DEPARTEMENT, departement));
    }
    return knowledge;
  }

  private static Counted ofTheCoordination(Counted counted) {
    return counted.only(COORDINATION::equals, none -> false);
  }

  private static Counted ofTheOthersInParis(Counted counted) {
    return counted.only(
        structure -> !structure.equals(COORDINATION) && departementOf(structure).equals("75"),
        "75"::equals);
  }

  private static Knowledge ofACoordinator(Counted counted) {
    Knowledge knowledge = new Knowledge();
    for (Grouping by : List.of(Grouping.MONTH, Grouping.STRUCTURE)) {
      View view = View.of(YEAR, by, Optional.empty());
      knowledge.learn(
          TABULATING.table(ofTheCoordination(counted), ofTheOthersInParis(counted), view),
          Row.TOTAL);
    }
    return knowledge;
  }

  @Property(tries = 400)
  void an_auditor_cannot_tell_a_hidden_number_from_all_tables_together(
      @ForAll("counted") Counted counted) {
    Knowledge knowledge = ofAnAuditor(counted);

    assertThat(knowledge.told()).isEmpty();
    assertThat(knowledge.cells().values())
        .allMatch(number -> number.isEmpty() || number.get() == 0 || number.get() >= K);
  }

  @Property(tries = 400)
  void a_coordinator_cannot_tell_one_either_who_takes_off_what_the_own_desk_knows(
      @ForAll("counted") Counted counted) {
    Knowledge knowledge = ofACoordinator(counted);

    assertThat(knowledge.told()).isEmpty();
    Map<Cell, Long> known = sums(ofTheCoordination(counted));
    knowledge
        .cells()
        .forEach(
            (cell, number) -> {
              long others = number.orElse(0L) - known.getOrDefault(cell, 0L);
              assertThat(number.isEmpty() || others == 0 || others >= K).as("%s", cell).isTrue();
            });
  }

  @Property(tries = 200)
  void half_of_the_cases_were_tried_to_be_reached_within_what_is_called_the_median(
      @ForAll("counted") Counted counted) {
    StatisticsTable table =
        TABULATING.table(
            Counted.NOTHING, counted, View.of(YEAR, Grouping.DEPARTEMENT, Optional.empty()));
    List<Contacts> all = counted.contacts();

    table
        .total()
        .firstContact()
        .ifPresent(
            shown -> {
              assertThat(within(all, shown.medianDays()) * 2).isGreaterThanOrEqualTo(sum(all));
              assertThat(within(all, shown.ninetiethPercentileDays()) * 10)
                  .isGreaterThanOrEqualTo(sum(all) * 9);
            });
  }

  private static long within(List<Contacts> contacts, int days) {
    return sum(contacts.stream().filter(one -> one.days() <= days).toList());
  }

  private static long sum(List<Contacts> contacts) {
    return contacts.stream().mapToLong(Contacts::count).sum();
  }

  @Test
  void what_one_table_hides_the_others_do_not_tell() {
    Counted counted =
        new Counted(
            List.of(
                new Cases("75113", YEAR.atMonth(1), "OPEN", 40),
                new Cases("75119", YEAR.atMonth(2), "OPEN", 30),
                new Cases("91377", YEAR.atMonth(2), "OPEN", 2)),
            List.of(),
            List.of());

    Knowledge knowledge = ofAnAuditor(counted);

    assertThat(knowledge.cells().get(new Cell(Row.of(Grouping.STRUCTURE, "91377"), "OPEN")))
        .isEmpty();
    assertThat(knowledge.cells().get(new Cell(Row.of(Grouping.DEPARTEMENT, "75"), "OPEN")))
        .as("which the total would tell the other from")
        .isEmpty();
    assertThat(knowledge.cells().get(new Cell(Row.TOTAL, "OPEN"))).contains(72L);
  }

  @Test
  void what_a_total_tells_is_found_out() {
    Knowledge knowledge = new Knowledge();
    knowledge.learn(
        new StatisticsTable(
            Grouping.STRUCTURE,
            YEAR.atMonth(1),
            YEAR.atMonth(12),
            K,
            List.of("OPEN"),
            List.of(line("75113", Optional.of(40L)), line("91377", Optional.empty())),
            line("TOTAL", Optional.of(42L))),
        Row.TOTAL);

    Row told = Row.of(Grouping.STRUCTURE, "91377");
    assertThat(knowledge.told())
        .containsExactlyInAnyOrder(new Cell(told, "OPEN"), new Cell(told, Cell.ALL));
  }

  private static Line line(String group, Optional<Long> number) {
    return new Line(
        group,
        group,
        number,
        number.map(one -> Map.of("OPEN", one)).orElse(Map.of()),
        Optional.of(0L),
        Optional.of(0L),
        Optional.empty());
  }

  private static Map<Cell, Long> sums(Counted counted) {
    Map<Cell, Long> sums = new HashMap<>();
    for (Cases cases : counted.cases()) {
      for (String kind : List.of(cases.outcome(), Cell.ALL)) {
        for (Row row :
            List.of(
                Row.TOTAL,
                Row.of(Grouping.MONTH, cases.month().toString()),
                Row.of(Grouping.STRUCTURE, cases.structure()))) {
          sums.merge(new Cell(row, kind), cases.count(), Long::sum);
        }
      }
    }
    return sums;
  }

  @Provide
  Arbitrary<Counted> counted() {
    Arbitrary<String> structures = Arbitraries.of(STRUCTURES);
    Arbitrary<YearMonth> months = Arbitraries.integers().between(1, 4).map(YEAR::atMonth);
    Arbitrary<String> outcomes =
        Arbitraries.of("OPEN", "CLOSED_MOVED", "TAKEN_BACK_IN_TRAINING", "TAKEN_BACK_QUALIFIED");
    Arbitrary<Long> counts =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.longs().between(1, 4)),
            Tuple.of(2, Arbitraries.longs().between(5, 20)),
            Tuple.of(2, Arbitraries.longs().between(21, 500)));
    Arbitrary<Integer> days = Arbitraries.integers().between(0, 900);
    return Combinators.combine(
            Combinators.combine(structures, months, outcomes, counts)
                .as(Cases::new)
                .list()
                .ofMaxSize(60),
            Combinators.combine(structures, months, days, counts)
                .as(Contacts::new)
                .list()
                .ofMaxSize(30),
            Combinators.combine(
                    structures.map(AllTablesOfAReaderTest::departementOf), months, counts)
                .as(Avoided::new)
                .list()
                .ofMaxSize(8))
        .as(Counted::new);
  }
}
