package org.earlyleavers.adapters.labour;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings under {@code adapters.labour}. */
@ConfigMapping(prefix = "adapters.labour")
public interface LabourSettings {

  /** The most records of one batch; the original receiver's limit. */
  @WithDefault("2000")
  int maxItems();

  /** The largest body. */
  @WithDefault("10M")
  MemorySize maxBodySize();
}
