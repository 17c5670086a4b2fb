package org.earlyleavers.reporting.decisions;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How a decision is tried again that cannot be stored now; it is never given up. */
@ConfigMapping(prefix = "reporting.decisions")
public interface ConsumerSettings {

  /** Wait before the first new attempt; it doubles from one to the next. */
  Duration firstRetry();

  /** Longest wait between two attempts. */
  Duration slowestRetry();

  /** A record that is in process for longer makes the service not ready. */
  Duration stuckAfter();
}
