package org.earlyleavers.adapters.agriculture.translation;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * School years, which the file does not name: a list speaks of the school year in which it arrives.
 *
 * @param firstDay the first day of every school year
 */
public record SchoolYears(MonthDay firstDay) {

  /** The first day of the school year that a day falls into. */
  LocalDate startOf(LocalDate day) {
    LocalDate start = firstDay.atYear(day.getYear());
    return day.isBefore(start) ? firstDay.atYear(day.getYear() - 1) : start;
  }

  /** The first day of the school year after the one that a day falls into. */
  LocalDate endOf(LocalDate day) {
    return firstDay.atYear(startOf(day).getYear() + 1);
  }
}
