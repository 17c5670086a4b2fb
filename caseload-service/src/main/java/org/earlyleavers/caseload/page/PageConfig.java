package org.earlyleavers.caseload.page;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the page looks. */
@ConfigMapping(prefix = "caseload.page")
public interface PageConfig {

  /** The brand of the State is for its own services only; others take the neutral theme. */
  @WithDefault("dsfr")
  Theme theme();

  /** What the page can look like. */
  enum Theme {
    /** The French government's design system. A user may still prefer the neutral theme. */
    DSFR,
    NEUTRAL
  }
}
