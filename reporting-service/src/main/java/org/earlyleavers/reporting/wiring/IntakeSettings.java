package org.earlyleavers.reporting.wiring;

import io.smallrye.config.ConfigMapping;
import java.time.LocalDate;
import java.time.Period;

/** Limits of what is taken in; see {@link org.earlyleavers.reporting.intake.DateLimits}. */
@ConfigMapping(prefix = "reporting.intake")
public interface IntakeSettings {

  /** Nobody in the exchange was born before this day. */
  LocalDate earliestBirth();

  /** How long after a departure it may still be reported, e.g. {@code P2Y}. */
  Period longestSinceDeparture();
}
