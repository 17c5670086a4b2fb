package org.earlyleavers.caseload.ration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Settings of the ration. */
@ConfigMapping(prefix = "caseload.look-ups")
interface RationConfig {

  /** Look-ups by one person at one instance within the time; they come back evenly. */
  @WithDefault("60")
  @Min(1) int atMost();

  /** The time. */
  @WithDefault("PT1M")
  Duration within();

  /** People whose look-ups are counted: of more, those are forgotten who waited longest. */
  @WithDefault("10000")
  @Min(1) int people();
}
