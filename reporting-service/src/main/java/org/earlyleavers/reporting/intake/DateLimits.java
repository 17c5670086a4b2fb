package org.earlyleavers.reporting.intake;

import java.time.LocalDate;
import java.time.Period;

/**
 * Dates beyond which a typing error is more likely than a fact.
 *
 * @param earliestBirth nobody in the exchange was born before this day
 * @param longestSinceDeparture how long after a departure it may still be reported
 */
public record DateLimits(LocalDate earliestBirth, Period longestSinceDeparture) {

  /** Refuses a period that would refuse every departure. */
  public DateLimits {
    if (longestSinceDeparture.isNegative() || longestSinceDeparture.isZero()) {
      throw new IllegalArgumentException("The longest time since a departure must be positive");
    }
  }
}
