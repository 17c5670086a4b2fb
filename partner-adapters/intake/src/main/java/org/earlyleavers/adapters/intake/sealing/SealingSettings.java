package org.earlyleavers.adapters.intake.sealing;

import io.smallrye.config.ConfigMapping;
import java.util.List;

/** Settings under {@code adapters.sealing}. */
@ConfigMapping(prefix = "adapters.sealing")
public interface SealingSettings {

  /**
   * Secret keys as {@code name:base64 of 32 bytes}. The first one seals, all of them open: to
   * change the key, put a new one in front and keep the old ones as long as they are needed.
   */
  List<String> keys();
}
