package org.earlyleavers.caseload.decisions;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How decisions are consumed. */
@ConfigMapping(prefix = "caseload.decisions")
public interface DecisionsConfig {

  /** Wait after the first failure of a record; grows with each further one. */
  @WithDefault("PT0.2S")
  Duration firstRetryAfter();

  /** Longest wait between two attempts. */
  @WithDefault("PT10S")
  Duration retryAtMostEvery();

  /** A record that takes longer than this makes the service not ready. */
  @WithDefault("PT1M")
  Duration stuckAfter();
}
