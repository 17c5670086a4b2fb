package org.earlyleavers.caseload.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.earlyleavers.caseload.statistics.StatisticsTable.FirstContact;
import org.earlyleavers.caseload.statistics.StatisticsTable.Line;

/** Writes a table as statistical offices do: semicolons, and c where a number is confidential. */
final class StatisticsCsv {

  private static final String CONFIDENTIAL = "c";

  private StatisticsCsv() {}

  static String of(StatisticsTable table) {
    List<String> header = new ArrayList<>(List.of("group", "name", "leavers_found"));
    header.addAll(table.outcomes());
    header.addAll(
        List.of(
            "alarms_avoided_before",
            "alarms_avoided_after",
            "first_contact_median_days",
            "first_contact_p90_days"));
    StringBuilder csv = new StringBuilder(line(header));
    table.lines().forEach(one -> csv.append(line(fields(table, one))));
    return csv.append(line(fields(table, table.total()))).toString();
  }

  private static List<String> fields(StatisticsTable table, Line line) {
    List<String> fields = new ArrayList<>(List.of(line.group(), line.name()));
    fields.add(number(line.leaversFound()));
    table
        .outcomes()
        .forEach(outcome -> fields.add(number(Optional.ofNullable(line.outcomes().get(outcome)))));
    fields.add(number(line.alarmsAvoidedBefore()));
    fields.add(number(line.alarmsAvoidedAfter()));
    fields.add(number(line.firstContact().map(FirstContact::medianDays)));
    fields.add(number(line.firstContact().map(FirstContact::ninetiethPercentileDays)));
    return fields;
  }

  private static String number(Optional<? extends Number> number) {
    return number.map(Number::toString).orElse(CONFIDENTIAL);
  }

  private static String line(List<String> fields) {
    return fields.stream()
        .map(field -> '"' + field.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(";", "", "\r\n"));
  }
}
