package org.earlyleavers.caseload.service;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import org.earlyleavers.stack.parts.ExchangeParts;

/** The whole service with real parts; bounds so small and beats so fast that tests can see them. */
public final class CaseloadProfile implements QuarkusTestProfile {

  /** As {@code caseload.live.events-per-client} here. */
  static final int EVENTS_PER_CLIENT = 8;

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "quarkus.http.test-port", "0",
        "caseload.live.heartbeat-every", "PT0.3S",
        "caseload.live.events-per-client", Integer.toString(EVENTS_PER_CLIENT),
        "caseload.decisions.retry-at-most-every", "PT0.5S");
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(
        new TestResourceEntry(ExchangeParts.class, Map.of(ExchangeParts.SCHEMA, "caseload"), true));
  }
}
