package org.earlyleavers.caseload.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.earlyleavers.caseload.obligation.ObligationRules;

/** By when what has to be done about the training obligation of minors. */
@ConfigMapping(prefix = "caseload.training-obligation")
public interface ObligationConfig {

  /** Unmet for so long, the young person is summoned. */
  @WithDefault("P30D")
  Duration summonAfter();

  /** Months between the summons and informing the département (R114-7). */
  @WithDefault("2")
  int informAfterMonths();

  /** Months between the report and the joint interview (L313-8). */
  @WithDefault("3")
  int interviewWithinMonths();

  /** How often it is looked who has come of age. As {@code quarkus.scheduler} reads it. */
  @WithDefault("PT10M")
  String checkEvery();

  /** All of them. */
  default ObligationRules rules() {
    return new ObligationRules(summonAfter(), informAfterMonths(), interviewWithinMonths());
  }
}
