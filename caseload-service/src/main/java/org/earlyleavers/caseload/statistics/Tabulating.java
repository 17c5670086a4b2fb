package org.earlyleavers.caseload.statistics;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.earlyleavers.caseload.statistics.StatisticsTable.Line;

/**
 * Makes a table of what was counted, and hides what is small, with all tables of the same numbers
 * in view.
 *
 * @param departementOf a structure's
 * @param nameOf a group, for people
 * @param smallestCount that is shown
 */
record Tabulating(
    UnaryOperator<String> departementOf, UnaryOperator<String> nameOf, int smallestCount) {

  private static final String CLEARED = "CLEARED";
  private static final Set<String> AVOIDED =
      Set.of("TAKEN_BACK_IN_TRAINING", "TAKEN_BACK_QUALIFIED", "TAKEN_BACK_OVER_AGE");

  /**
   * A table.
   *
   * @param known what the reader sees by name, and may take off any sum
   * @param others what else is counted in the reader's tables
   */
  StatisticsTable table(Counted known, Counted others, View view) {
    Numbers cases = Numbers.of(ofCases(known), ofCases(others), smallestCount);
    Numbers alarms = Numbers.of(ofAlarms(known), ofAlarms(others), smallestCount);
    Numbers contacts = Numbers.of(ofContacts(known), ofContacts(others), smallestCount);
    SortedSet<Row> rows = new TreeSet<>(cases.rows(view.by()));
    if (view.by() != Grouping.STRUCTURE) {
      rows.addAll(alarms.rows(view.by()));
    }
    return new StatisticsTable(
        view.by(),
        view.first(),
        view.last(),
        smallestCount,
        cases.kinds(),
        rows.stream()
            .filter(row -> isIn(view, row))
            .map(row -> line(row, row.group(), nameOf.apply(row.group()), cases, alarms, contacts))
            .toList(),
        line(view.total(), Row.TOTAL.group(), Row.TOTAL.group(), cases, alarms, contacts));
  }

  private boolean isIn(View view, Row row) {
    return view.departement()
        .map(departement -> departementOf.apply(row.group()).equals(departement))
        .orElse(true);
  }

  private static Line line(
      Row row, String group, String name, Numbers cases, Numbers alarms, Numbers contacts) {
    Map<String, Long> outcomes = new HashMap<>();
    for (String outcome : cases.kinds()) {
      cases.at(row, outcome).ifPresent(count -> outcomes.put(outcome, count));
    }
    return new Line(
        group,
        name,
        cases.all(row),
        outcomes,
        row.by().equals(Optional.of(Grouping.STRUCTURE)) ? Optional.empty() : alarms.all(row),
        avoidedAfter(row, cases),
        WaitingTime.of(contacts, row));
  }

  /** A sum of what is shown. */
  private static Optional<Long> avoidedAfter(Row row, Numbers cases) {
    return AVOIDED.stream()
        .map(outcome -> cases.at(row, outcome))
        .reduce(
            Optional.of(0L), (sum, count) -> sum.flatMap(before -> count.map(one -> before + one)));
  }

  private List<Entry> ofCases(Counted counted) {
    return counted.cases().stream()
        .map(
            cases ->
                new Entry(
                    rows(cases.structure()), row(cases.month()), cases.outcome(), cases.count()))
        .toList();
  }

  private List<Entry> ofContacts(Counted counted) {
    return Entry.summedUp(
        counted.contacts().stream()
            .map(
                contacts ->
                    new Entry(
                        rows(contacts.structure()),
                        row(contacts.month()),
                        within(contacts.days()),
                        contacts.count())));
  }

  private String within(int days) {
    return smallestCount == 1 ? String.valueOf(days) : WaitingTime.rounded(days);
  }

  private static List<Entry> ofAlarms(Counted counted) {
    return counted.avoided().stream()
        .map(
            reports ->
                new Entry(
                    List.of(Row.of(Grouping.DEPARTEMENT, reports.departement())),
                    row(reports.month()),
                    CLEARED,
                    reports.count()))
        .toList();
  }

  private List<Row> rows(String structure) {
    return List.of(
        Row.of(Grouping.STRUCTURE, structure),
        Row.of(Grouping.DEPARTEMENT, departementOf.apply(structure)));
  }

  private static Row row(YearMonth month) {
    return Row.of(Grouping.MONTH, month.toString());
  }
}
