package org.earlyleavers.adapters.intake.publishing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithDefaults;
import io.smallrye.config.WithParentName;
import java.util.Map;

/** Settings under {@code adapters.whole-lists}. */
@ConfigMapping(prefix = "adapters.whole-lists")
public interface WholeListSettings {

  /** By ministry. */
  @WithParentName
  @WithDefaults
  Map<String, Limits> of();

  /** What a list may end without being asked about. */
  interface Limits {

    /** The largest share of the list's running enrolments, 0 to 1. */
    @WithDefault("0.20")
    double largestShareEnded();

    /** So many may always be ended, whatever their share: a small school's few. */
    @WithDefault("3")
    int alwaysEnded();
  }
}
