package org.earlyleavers.adapters.intake.publishing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings under {@code adapters.publishing}. */
@ConfigMapping(prefix = "adapters.publishing")
public interface PublishingSettings {

  /**
   * How many records of all batches together may wait for the broker; when it is slow, senders wait
   * instead of memory growing.
   */
  @WithDefault("256")
  int maxUnacknowledged();

  /** How many batches of a ministry may be in memory; further senders wait. */
  @WithDefault("4")
  int maxBatches();

  /** How long a batch may take to be acknowledged before the sender is told to repeat it. */
  @WithDefault("PT30S")
  Duration timeout();
}
