package org.earlyleavers.caseload.statistics;

import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.earlyleavers.caseload.problems.Problem;
import org.earlyleavers.caseload.problems.Problem.Violation;

/**
 * When, as it was asked for; what is wrong with that is a problem with status 400.
 *
 * @param year for those who may ask for whole years alone
 * @param first month, for those who may ask for any
 * @param last month, included
 */
record Period(Optional<String> year, Optional<String> first, Optional<String> last, Clock clock) {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final int EARLIEST_YEAR = 1970;
  private static final int LATEST_YEAR = 9999;
  private static final int MONTHS = 12;
  private static final int MOST_MONTHS = 120;

  /** From the first to the last, included. */
  record Months(YearMonth first, YearMonth last) {}

  Year wholeYear() {
    requireAbsent("first", first, "must be absent: only whole years can be asked for");
    requireAbsent("last", last, "must be absent: only whole years can be asked for");
    return year.map(Period::year).orElseGet(() -> Year.now(clock.withZone(PARIS)));
  }

  Months months() {
    requireAbsent("year", year, "must be absent: first and last say which months");
    YearMonth end =
        last.map(text -> month("last", text)).orElseGet(() -> YearMonth.now(clock.withZone(PARIS)));
    YearMonth start =
        first.map(text -> month("first", text)).orElseGet(() -> end.minusMonths(MONTHS - 1));
    if (start.isAfter(end) || start.plusMonths(MOST_MONTHS).isBefore(end)) {
      throw invalid("first", "must be at most " + MOST_MONTHS + " months before last");
    }
    return new Months(start, end);
  }

  private static Year year(String text) {
    if (text.matches("\\d{4}") && Integer.parseInt(text) >= EARLIEST_YEAR) {
      return Year.parse(text);
    }
    throw invalid("year", "must be a year like 2026");
  }

  private static YearMonth month(String field, String text) {
    try {
      YearMonth month = YearMonth.parse(text);
      if (month.getYear() >= EARLIEST_YEAR && month.getYear() <= LATEST_YEAR) {
        return month;
      }
    } catch (DateTimeException e) {
      // Answered below, without what was sent.
    }
    throw invalid(field, "must be a month like 2026-09");
  }

  private static void requireAbsent(String field, Optional<String> text, String message) {
    if (text.isPresent()) {
      throw invalid(field, message);
    }
  }

  private static WebApplicationException invalid(String field, String message) {
    return Problem.invalid(List.of(new Violation(field, message))).asException();
  }
}
