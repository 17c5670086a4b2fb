package org.earlyleavers.caseload.problems;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Reads days and instants between 1900 and 9999: Java knows others, which calendars overflow at and
 * the database does not know.
 */
public final class PossibleTimes {

  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private PossibleTimes() {}

  /** A day such as 2026-01-31; empty for anything else. */
  public static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text)).filter(PossibleTimes::isPossible);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** An instant such as 2026-01-31T00:00:00Z; empty for anything else. */
  public static Optional<Instant> instant(String text) {
    try {
      Instant instant = Instant.parse(text);
      return Optional.of(instant)
          .filter(one -> isPossible(LocalDate.ofInstant(one, ZoneOffset.UTC)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether it lies between these years. */
  public static boolean isPossible(LocalDate day) {
    return !day.isBefore(FIRST) && !day.isAfter(LAST);
  }
}
