package org.earlyleavers.matching.linkage;

import java.time.LocalDate;

/**
 * A birth date as a sender wrote it, component by component: two dates may agree in all but one,
 * and old files hold dates that no calendar knows.
 *
 * @param year 0 to 9999
 * @param month 0 to 99
 * @param day 0 to 99
 */
public record BirthDate(int year, int month, int day) {

  /** Refuses what cannot be written in eight digits. */
  public BirthDate {
    if (year < 0 || year > 9999 || month < 0 || month > 99 || day < 0 || day > 99) {
      throw new IllegalArgumentException("Not the components of a date");
    }
  }

  /** A date of the calendar. */
  public static BirthDate of(LocalDate date) {
    return new BirthDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  /** Day and month exchanged. */
  public BirthDate swapped() {
    return new BirthDate(year, day, month);
  }

  /** 1 January stands for an unknown day in many registers. */
  public boolean mayBePlaceholder() {
    return month == 1 && day == 1;
  }

  /** One number per date, in the order of the calendar. */
  int packed() {
    return (year * 100 + month) * 100 + day;
  }
}
