package org.earlyleavers.adapters.intake.pseudonym;

import io.smallrye.config.ConfigMapping;

/** Settings under {@code adapters}. */
@ConfigMapping(prefix = "adapters")
public interface PseudonymSettings {

  /** The secret key, at least 32 characters, the same for ever and in every instance. */
  String pseudonymKey();
}
