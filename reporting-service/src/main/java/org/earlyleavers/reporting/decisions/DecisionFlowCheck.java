package org.earlyleavers.reporting.decisions;

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
  private final ConsumerSettings settings;

  DecisionFlowCheck(DecisionFlow flow, Clock clock, ConsumerSettings settings) {
    this.flow = flow;
    this.clock = clock;
    this.settings = settings;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("Decisions are taken in")
        .status(!flow.isStuckSince(clock.instant().minus(settings.stuckAfter())))
        .build();
  }
}
