package org.earlyleavers.caseload.coverage;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.earlyleavers.caseload.coverage.SemicolonTable.Row;
import org.earlyleavers.caseload.routing.FollowUpRule;

/**
 * Reads the rules on who follows whom. Columns: {@code
 * name;from;until;departements;age_from;age_below;schools;courses;levels;structure}; several values
 * of one field stand between bars, an empty field is no condition, lines that begin with # are
 * remarks.
 */
final class FollowUpRulesFile {

  private static final Pattern STRUCTURE =
      Pattern.compile("[A-Z0-9-]{0,20}(\\{departement})?[A-Z0-9-]{0,20}");

  private FollowUpRulesFile() {}

  /**
   * Reads a whole file, in its order.
   *
   * @throws IllegalArgumentException if a line is no rule, with its number
   */
  static List<FollowUpRule> read(String text) {
    return SemicolonTable.read(text).rows().stream().map(FollowUpRulesFile::rule).toList();
  }

  private static FollowUpRule rule(Row row) {
    try {
      return new FollowUpRule(
          row.field("name").orElseThrow(() -> new IllegalArgumentException("name")),
          row.field("from").map(LocalDate::parse),
          row.field("until").map(LocalDate::parse),
          several(row, "departements", Function.identity()),
          row.field("age_from").map(Integer::valueOf),
          row.field("age_below").map(Integer::valueOf),
          several(row, "schools", Function.identity()),
          several(row, "courses", Function.identity()),
          several(row, "levels", Integer::valueOf),
          row.field("structure")
              .filter(STRUCTURE.asMatchPredicate())
              .orElseThrow(() -> new IllegalArgumentException("structure")));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new IllegalArgumentException("Line " + row.line() + " of the rules is no rule", e);
    }
  }

  private static <T> List<T> several(Row row, String column, Function<String, T> read) {
    return row.field(column)
        .map(all -> Pattern.compile("\\|").splitAsStream(all).map(String::strip).map(read).toList())
        .orElse(List.of());
  }
}
