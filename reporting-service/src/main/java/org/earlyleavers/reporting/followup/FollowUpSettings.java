package org.earlyleavers.reporting.followup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How an event that cannot be stored now is tried again; it is never given up. */
@ConfigMapping(prefix = "reporting.follow-ups")
public interface FollowUpSettings {

  /** Wait before the first new attempt; it doubles from one to the next. */
  @WithDefault("PT0.5S")
  Duration firstRetry();

  /** Longest wait between two attempts. */
  @WithDefault("PT30S")
  Duration slowestRetry();
}
