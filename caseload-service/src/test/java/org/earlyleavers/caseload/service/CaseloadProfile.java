package org.earlyleavers.caseload.service;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Bounds so small and beats so fast that tests can see them. */
public final class CaseloadProfile implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "caseload.look-ups.at-most", "200",
        "quarkus.http.test-port", "0",
        "quarkus.oidc.page.credentials.secret", "local-only",
        "caseload.hand-over.check-every", "PT1S",
        "caseload.live.heartbeat-every", "PT0.3S",
        "caseload.live.events-per-client", "8",
        "caseload.routing.check-every", "PT1S",
        "caseload.training-obligation.check-every", "PT1S",
        "caseload.retention.ask-every", "PT0.5S",
        "caseload.decisions.retry-at-most-every", "PT0.5S");
  }
}
