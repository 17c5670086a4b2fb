package org.earlyleavers.caseload.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.earlyleavers.caseload.cases.ContactRules;

/** When a young person counts as unreachable. */
@ConfigMapping(prefix = "caseload.contact")
public interface ContactConfig {

  /** Unanswered attempts since the last conversation. */
  @WithDefault("4")
  int unreachableAfterAttempts();

  /** Different channels that these were on. */
  @WithDefault("2")
  int unreachableAfterChannels();

  /** The rule that this makes. */
  default ContactRules rules() {
    return new ContactRules(unreachableAfterAttempts(), unreachableAfterChannels());
  }
}
