package org.earlyleavers.adapters.intake.quarantine;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** Settings under {@code adapters.quarantine}. */
@ConfigMapping(prefix = "adapters.quarantine")
public interface QuarantineSettings {

  /** How long a refused record is kept. */
  @WithDefault("P30D")
  Period retention();
}
