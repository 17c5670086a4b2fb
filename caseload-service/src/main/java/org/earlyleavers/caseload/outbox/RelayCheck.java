package org.earlyleavers.caseload.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Whoever runs the service starts it anew when nothing publishes case events any more. */
@Liveness
@ApplicationScoped
class RelayCheck implements HealthCheck {

  private final Relay relay;

  RelayCheck(Relay relay) {
    this.relay = relay;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("Case events are published").status(relay.isAlive()).build();
  }
}
