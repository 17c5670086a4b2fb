package org.earlyleavers.caseload.decisions;

import java.time.Clock;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready while a record is not getting through: a consumer that polls but does not advance looks
 * alive to the broker.
 */
@Readiness
class DecisionFlowCheck implements HealthCheck {

  private final DecisionFlow flow;
  private final Clock clock;
  private final DecisionsConfig config;

  DecisionFlowCheck(DecisionFlow flow, Clock clock, DecisionsConfig config) {
    this.flow = flow;
    this.clock = clock;
    this.config = config;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("Decisions are applied")
        .status(!flow.isStuckSince(clock.instant().minus(config.stuckAfter())))
        .build();
  }
}
