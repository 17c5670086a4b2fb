package org.earlyleavers.caseload.statistics;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.earlyleavers.caseload.statistics.StatisticsTable.FirstContact;
import org.earlyleavers.caseload.statistics.StatisticsTable.Line;

/**
 * Makes a table of what was counted, and hides what is small.
 *
 * @param departementOf a structure's
 * @param nameOf a group, for people
 * @param smallestCount that is shown
 */
record Tabulating(
    UnaryOperator<String> departementOf, UnaryOperator<String> nameOf, int smallestCount) {

  private static final String TOTAL = "TOTAL";
  private static final String CLEARED = "CLEARED";
  private static final Set<String> AVOIDED =
      Set.of("TAKEN_BACK_IN_TRAINING", "TAKEN_BACK_QUALIFIED", "TAKEN_BACK_OVER_AGE");

  StatisticsTable table(Counted counted, Grouping by, YearMonth first, YearMonth last) {
    Map<String, Map<String, Long>> counts = new HashMap<>();
    for (Counted.Cases cases : counted.cases()) {
      String group =
          by.groupOf(cases.structure(), departementOf.apply(cases.structure()), cases.month());
      counts
          .computeIfAbsent(group, key -> new HashMap<>())
          .merge(cases.outcome(), cases.count(), Long::sum);
    }
    Map<String, Map<String, Long>> avoided = avoided(counted, by);
    avoided.keySet().forEach(group -> counts.computeIfAbsent(group, key -> new HashMap<>()));
    CountTable cases = CountTable.of(counts);
    cases.groups().forEach(group -> avoided.computeIfAbsent(group, key -> new HashMap<>()));
    CountTable alarms = CountTable.of(avoided);
    Map<String, SortedMap<Integer, Long>> contacts = contacts(counted, by);
    boolean[][] hidden = Suppression.hide(cases, smallestCount);
    boolean[][] hiddenAlarms = Suppression.hide(alarms, smallestCount);
    List<Line> lines = new ArrayList<>();
    for (int row = 0; row < cases.rows(); row++) {
      String group = row < cases.groups().size() ? cases.groups().get(row) : TOTAL;
      Optional<Long> before =
          by == Grouping.STRUCTURE || hiddenAlarms[row][alarms.columns() - 1]
              ? Optional.empty()
              : Optional.of(alarms.at(row, alarms.columns() - 1));
      lines.add(
          line(group, cases, hidden, row, before, contacts.getOrDefault(group, new TreeMap<>())));
    }
    return new StatisticsTable(
        by,
        first,
        last,
        smallestCount,
        cases.kinds(),
        lines.subList(0, lines.size() - 1),
        lines.get(lines.size() - 1));
  }

  private Line line(
      String group,
      CountTable cases,
      boolean[][] hidden,
      int row,
      Optional<Long> before,
      SortedMap<Integer, Long> contacts) {
    Map<String, Long> outcomes = new HashMap<>();
    boolean allAvoidedShown = true;
    long after = 0;
    for (int column = 0; column < cases.kinds().size(); column++) {
      String outcome = cases.kinds().get(column);
      if (!hidden[row][column]) {
        outcomes.put(outcome, cases.at(row, column));
      }
      if (AVOIDED.contains(outcome)) {
        allAvoidedShown &= !hidden[row][column];
        after += cases.at(row, column);
      }
    }
    int sum = cases.columns() - 1;
    return new Line(
        group,
        group.equals(TOTAL) ? TOTAL : nameOf.apply(group),
        hidden[row][sum] ? Optional.empty() : Optional.of(cases.at(row, sum)),
        outcomes,
        before,
        allAvoidedShown ? Optional.of(after) : Optional.empty(),
        firstContact(contacts));
  }

  private Map<String, Map<String, Long>> avoided(Counted counted, Grouping by) {
    Map<String, Map<String, Long>> counts = new HashMap<>();
    if (by != Grouping.STRUCTURE) {
      for (Counted.Avoided reports : counted.avoided()) {
        counts
            .computeIfAbsent(
                by.groupOf("", reports.departement(), reports.month()), key -> new HashMap<>())
            .merge(CLEARED, reports.count(), Long::sum);
      }
    }
    return counts;
  }

  private Map<String, SortedMap<Integer, Long>> contacts(Counted counted, Grouping by) {
    Map<String, SortedMap<Integer, Long>> days = new HashMap<>();
    for (Counted.Contacts contacts : counted.contacts()) {
      String group =
          by.groupOf(
              contacts.structure(), departementOf.apply(contacts.structure()), contacts.month());
      for (String one : List.of(group, TOTAL)) {
        days.computeIfAbsent(one, key -> new TreeMap<>())
            .merge(contacts.days(), contacts.count(), Long::sum);
      }
    }
    return days;
  }

  /** Nothing where few were tried to be reached. */
  private Optional<FirstContact> firstContact(SortedMap<Integer, Long> days) {
    long cases = days.values().stream().mapToLong(Long::longValue).sum();
    return cases == 0 || cases < smallestCount
        ? Optional.empty()
        : Optional.of(new FirstContact(percentile(days, cases, 50), percentile(days, cases, 90)));
  }

  /** The fewest days within which at least this share of the cases had their first attempt. */
  private static int percentile(SortedMap<Integer, Long> days, long cases, int percent) {
    long within = 0;
    for (Map.Entry<Integer, Long> entry : days.entrySet()) {
      within += entry.getValue();
      if (within * 100 >= cases * percent) {
        return entry.getKey();
      }
    }
    return days.lastKey();
  }
}
