package org.earlyleavers.adapters.defence;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings under {@code adapters.defence}. */
@ConfigMapping(prefix = "adapters.defence")
public interface DefenceSettings {

  /** How far the sender's clock may be ahead of ours. */
  @WithDefault("PT5M")
  Duration clockTolerance();

  /** The longest line; a longer one is refused. */
  @WithDefault("64K")
  MemorySize maxLineSize();
}
