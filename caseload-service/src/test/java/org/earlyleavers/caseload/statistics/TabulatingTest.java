package org.earlyleavers.caseload.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.earlyleavers.caseload.statistics.Counted.Avoided;
import org.earlyleavers.caseload.statistics.Counted.Cases;
import org.earlyleavers.caseload.statistics.Counted.Contacts;
import org.earlyleavers.caseload.statistics.StatisticsTable.FirstContact;
import org.earlyleavers.caseload.statistics.StatisticsTable.Line;
import org.junit.jupiter.api.Test;

class TabulatingTest {

  private static final YearMonth MAY = YearMonth.of(2026, 5);
  private static final YearMonth JUNE = YearMonth.of(2026, 6);

  private static final Counted COUNTED =
      new Counted(
          List.of(
              new Cases("75119", MAY, "OPEN", 20),
              new Cases("75119", MAY, "TAKEN_BACK_IN_TRAINING", 9),
              new Cases("PSAD-75", JUNE, "OPEN", 12),
              new Cases("91377", MAY, "OPEN", 30),
              new Cases("91377", JUNE, "CLOSED_NEW_PROJECT", 3)),
          List.of(
              new Contacts("75119", MAY, 1, 6),
              new Contacts("75119", JUNE, 4, 3),
              new Contacts("75119", JUNE, 30, 1),
              new Contacts("91377", JUNE, 2, 4)),
          List.of(new Avoided("75", MAY, 40), new Avoided("91", JUNE, 2)));

  private static StatisticsTable table(Grouping by, int smallestCount) {
    return new Tabulating(
            structure -> structure.contains("91") && !structure.startsWith("75") ? "91" : "75",
            group -> "Name of <" + group + ">",
            smallestCount)
        .table(Counted.NOTHING, COUNTED, new View(by, Optional.empty(), MAY, JUNE));
  }

  @Test
  void what_is_counted_is_told_by_group_and_in_total() {
    StatisticsTable table = table(Grouping.DEPARTEMENT, 1);

    assertThat(table.outcomes())
        .containsExactly("CLOSED_NEW_PROJECT", "OPEN", "TAKEN_BACK_IN_TRAINING");
    assertThat(table.lines())
        .containsExactly(
            new Line(
                "75",
                "Name of <75>",
                Optional.of(41L),
                Map.of("OPEN", 32L, "TAKEN_BACK_IN_TRAINING", 9L, "CLOSED_NEW_PROJECT", 0L),
                Optional.of(40L),
                Optional.of(9L),
                Optional.of(new FirstContact(1, 4))),
            new Line(
                "91",
                "Name of <91>",
                Optional.of(33L),
                Map.of("OPEN", 30L, "TAKEN_BACK_IN_TRAINING", 0L, "CLOSED_NEW_PROJECT", 3L),
                Optional.of(2L),
                Optional.of(0L),
                Optional.of(new FirstContact(2, 2))));
    assertThat(table.total().leaversFound()).contains(74L);
    assertThat(table.total().alarmsAvoidedBefore()).contains(42L);
    assertThat(table.total().firstContact()).contains(new FirstContact(2, 4));
  }

  @Test
  void small_numbers_and_what_would_tell_them_are_not_shown() {
    StatisticsTable table = table(Grouping.DEPARTEMENT, 5);

    Line essonne = table.lines().get(1);
    assertThat(essonne.outcomes()).doesNotContainKey("CLOSED_NEW_PROJECT");
    assertThat(essonne.alarmsAvoidedBefore()).isEmpty();
    assertThat(essonne.firstContact()).isEmpty();
    assertThat(table.total().outcomes()).doesNotContainKey("CLOSED_NEW_PROJECT");
    assertThat(table.lines().get(0).alarmsAvoidedBefore()).as("which tells the other").isEmpty();
    assertThat(table.total().alarmsAvoidedBefore()).contains(42L);
    assertThat(table.lines().get(0).leaversFound()).contains(41L);
  }

  @Test
  void by_structure_nobody_knows_the_alarms_avoided_before_a_case() {
    StatisticsTable table = table(Grouping.STRUCTURE, 1);

    assertThat(table.lines()).extracting(Line::group).containsExactly("75119", "91377", "PSAD-75");
    assertThat(table.lines()).allMatch(line -> line.alarmsAvoidedBefore().isEmpty());
  }

  @Test
  void days_are_rounded_up_and_hidden_ones_count_as_the_latest() {
    StatisticsTable table = table(Grouping.MONTH, 5);

    assertThat(table.lines().get(0).firstContact()).contains(new FirstContact(1, 1));
    assertThat(table.lines().get(1).firstContact())
        .as("four cases within 3 days, three within 7, one within 30: none of it shown")
        .contains(new FirstContact(30, 30));
    assertThat(WaitingTime.rounded(0)).isEqualTo("0");
    assertThat(WaitingTime.rounded(8)).isEqualTo("14");
    assertThat(WaitingTime.rounded(366)).isEqualTo("730");
  }

  @Test
  void of_one_departement_the_structures_are_shown_as_in_the_table_of_all() {
    Tabulating tabulating =
        new Tabulating(structure -> structure.equals("91377") ? "91" : "75", code -> code, 5);
    StatisticsTable all =
        tabulating.table(
            Counted.NOTHING, COUNTED, new View(Grouping.STRUCTURE, Optional.empty(), MAY, JUNE));
    StatisticsTable essonne =
        tabulating.table(
            Counted.NOTHING, COUNTED, new View(Grouping.STRUCTURE, Optional.of("91"), MAY, JUNE));

    assertThat(essonne.lines()).containsExactly(all.lines().get(1));
    assertThat(essonne.total().leaversFound()).contains(33L);
    assertThat(essonne.total().outcomes()).doesNotContainKey("CLOSED_NEW_PROJECT");
  }

  @Test
  void what_the_reader_sees_by_name_is_shown_and_hides_nothing_else() {
    Counted known = COUNTED.only("75119"::equals, none -> false);
    Counted others = COUNTED.only("91377"::equals, none -> false);

    StatisticsTable table =
        new Tabulating(structure -> "75", code -> code, 5)
            .table(known, others, new View(Grouping.STRUCTURE, Optional.empty(), MAY, JUNE));

    assertThat(table.lines().get(0).outcomes()).containsEntry("TAKEN_BACK_IN_TRAINING", 9L);
    assertThat(table.lines().get(0).leaversFound()).contains(29L);
    assertThat(table.lines().get(1).outcomes())
        .isEqualTo(Map.of("OPEN", 30L, "TAKEN_BACK_IN_TRAINING", 0L));
    assertThat(table.lines().get(1).leaversFound()).isEmpty();
    assertThat(table.total().outcomes())
        .isEqualTo(Map.of("OPEN", 50L, "TAKEN_BACK_IN_TRAINING", 9L));
    assertThat(table.total().leaversFound()).isEmpty();
  }

  @Test
  void a_file_marks_what_is_confidential() {
    assertThat(StatisticsCsv.of(table(Grouping.MONTH, 5)).lines())
        .containsExactly(
            "\"group\";\"name\";\"leavers_found\";\"CLOSED_NEW_PROJECT\";\"OPEN\";"
                + "\"TAKEN_BACK_IN_TRAINING\";\"alarms_avoided_before\";\"alarms_avoided_after\";"
                + "\"first_contact_median_days\";\"first_contact_p90_days\"",
            "\"2026-05\";\"Name of <2026-05>\";\"59\";\"0\";\"50\";\"9\";\"c\";\"9\";\"1\";\"1\"",
            "\"2026-06\";\"Name of <2026-06>\";\"15\";\"c\";\"c\";\"0\";\"c\";\"0\";\"30\";\"30\"",
            "\"TOTAL\";\"TOTAL\";\"74\";\"c\";\"c\";\"9\";\"42\";\"9\";\"30\";\"30\"");
  }

  @Test
  void a_chart_is_an_image_with_a_title_and_no_markup_of_others() {
    String svg = StatisticsChart.svg(table(Grouping.MONTH, 20), Locale.FRENCH);

    assertThat(svg)
        .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"")
        .contains("Décrocheurs repérés, 2026-05 – 2026-06")
        .contains("Name of &lt;2026-05&gt;")
        .contains(">secret statistique</text>")
        .doesNotContain("style=", "<script", "<2026");
  }
}
