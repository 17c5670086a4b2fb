package org.earlyleavers.reporting.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The age from which a person may be in the exchange.
 *
 * @param years completed years, at least 0
 * @param zone where a day begins for the law
 */
public record MinimumAge(int years, ZoneId zone) {

  /** Under-16s are discarded systematically (CNIL, deliberation 2010-446). */
  public static final MinimumAge OF_THE_EXCHANGE = new MinimumAge(16, ZoneId.of("Europe/Paris"));

  /** Refuses a negative age. */
  public MinimumAge {
    if (years < 0) {
      throw new IllegalArgumentException("An age is not negative");
    }
  }

  /**
   * The birthday on which the age is reached. Who was born on 29 February has it on 1 March when
   * that year has no 29 February.
   */
  public LocalDate reachedOn(LocalDate birthDate) {
    LocalDate birthday = birthDate.plusYears(years);
    boolean movedBack = birthday.getDayOfMonth() != birthDate.getDayOfMonth();
    return movedBack ? birthday.plusDays(1) : birthday;
  }

  /** Whether the age is reached, from the first moment of the birthday on. */
  public boolean isReached(LocalDate birthDate, Instant now) {
    return !reachedOn(birthDate).isAfter(today(now));
  }

  /** The day that it is where the law counts. */
  public LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, zone);
  }
}
