package org.earlyleavers.adapters.intake.publishing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings under {@code adapters.heartbeat}. */
@ConfigMapping(prefix = "adapters.heartbeat")
public interface HeartbeatSettings {

  /** How often every source states its progress while it has nothing new to say. */
  @WithDefault("PT10S")
  Duration every();
}
