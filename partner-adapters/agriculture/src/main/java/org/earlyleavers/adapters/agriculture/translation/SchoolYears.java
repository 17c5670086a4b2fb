package org.earlyleavers.adapters.agriculture.translation;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * School years, which the file does not name: a list speaks of the school year in which it arrives.
 *
 * @param firstDay the first day of every school year
 */
public record SchoolYears(MonthDay firstDay) {

  /**
   * One school year.
   *
   * @param endsOn the first day of the next one
   */
  record SchoolYear(LocalDate startsOn, LocalDate endsOn) {}

  /** The school year that a day falls into. */
  SchoolYear of(LocalDate day) {
    LocalDate start = firstDay.atYear(day.getYear());
    int year = day.isBefore(start) ? day.getYear() - 1 : day.getYear();
    return new SchoolYear(firstDay.atYear(year), firstDay.atYear(year + 1));
  }
}
