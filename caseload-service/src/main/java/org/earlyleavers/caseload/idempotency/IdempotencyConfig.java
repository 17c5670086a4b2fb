package org.earlyleavers.caseload.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long answers are remembered. */
@ConfigMapping(prefix = "caseload.idempotency")
public interface IdempotencyConfig {

  /** Afterwards the same key is a new one. */
  @WithDefault("PT24H")
  Duration keepAnswers();

  /**
   * When a request in several transactions that has no answer yet is taken for interrupted, and may
   * be repeated.
   */
  @WithDefault("PT2M")
  Duration interruptedAfter();
}
