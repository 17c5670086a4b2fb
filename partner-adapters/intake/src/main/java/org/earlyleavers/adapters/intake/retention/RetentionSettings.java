package org.earlyleavers.adapters.intake.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;

/** Settings under {@code adapters.retention}. */
@ConfigMapping(prefix = "adapters.retention")
public interface RetentionSettings {

  /** How long the ledger knows an enrolment after its end. */
  @WithDefault("P1Y")
  Period afterEnd();

  /** How often what has been kept long enough is forgotten. */
  @WithDefault("PT1H")
  Duration every();
}
