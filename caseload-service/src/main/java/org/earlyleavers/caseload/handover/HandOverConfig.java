package org.earlyleavers.caseload.handover;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a structure may take to answer. */
@ConfigMapping(prefix = "caseload.hand-over")
public interface HandOverConfig {

  /** From then on silence is acceptance. */
  @WithDefault("P10D")
  Duration acceptWithin();

  /** How often it is looked whether that is so. */
  @WithDefault("PT1M")
  Duration checkEvery();
}
