package org.earlyleavers.adapters.agriculture;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.MonthDay;

/** Settings under {@code adapters.agriculture}. */
@ConfigMapping(prefix = "adapters.agriculture")
public interface AgricultureSettings {

  /** The first day of a school year. */
  @WithDefault("--09-01")
  MonthDay schoolYearStart();

  /** The largest file. */
  @WithDefault("2M")
  MemorySize maxBodySize();
}
