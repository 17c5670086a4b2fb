package org.earlyleavers.caseload.statistics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** How numbers are shown. */
@ConfigMapping(prefix = "caseload.statistics")
public interface StatisticsConfig {

  /** The smallest count that is shown to those who do not see the cases behind it; 0 always is. */
  @WithDefault("5")
  @Min(1) int smallestCount();
}
