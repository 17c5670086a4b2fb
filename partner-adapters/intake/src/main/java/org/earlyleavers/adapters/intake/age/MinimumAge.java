package org.earlyleavers.adapters.intake.age;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Nobody under sixteen enters the exchange (CNIL, deliberation 2010-446). Age is taken in
 * Europe/Paris; who is born on 29 February turns sixteen on 1 March of a year without that day.
 */
public final class MinimumAge {

  private static final int YEARS = 16;
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private MinimumAge() {}

  /** The day on which an instant falls in Paris. */
  public static LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, PARIS);
  }

  /** The first day on which the person may be sent, or empty when that day has come. */
  public static Optional<LocalDate> mayBeSentFrom(LocalDate birthDate, LocalDate today) {
    LocalDate birthday = birthDate.plusYears(YEARS);
    LocalDate turnsSixteen =
        birthday.getDayOfMonth() < birthDate.getDayOfMonth() ? birthday.plusDays(1) : birthday;
    return today.isBefore(turnsSixteen) ? Optional.of(turnsSixteen) : Optional.empty();
  }
}
