package org.earlyleavers.clocks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings under {@code clock}. */
@ConfigMapping(prefix = "clock")
public interface ClockSettings {

  /** How far this machine's clock and the other may be apart. */
  @WithDefault("PT5M")
  Duration tolerance();

  /** How long until they are compared again. */
  @WithDefault("PT1M")
  Duration lookEvery();
}
