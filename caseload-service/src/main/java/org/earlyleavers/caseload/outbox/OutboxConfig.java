package org.earlyleavers.caseload.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How what is written down is published. */
@ConfigMapping(prefix = "caseload.outbox")
public interface OutboxConfig {

  /** Looks this often for what another instance has left, and waits so long after a failure. */
  @WithDefault("PT1S")
  Duration lookEvery();

  /** Events on their way to the broker at a time. */
  @WithDefault("500")
  @Min(1) @Max(10_000) int eventsAtOnce();
}
