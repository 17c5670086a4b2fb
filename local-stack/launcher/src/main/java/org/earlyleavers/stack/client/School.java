package org.earlyleavers.stack.client;

import java.util.Map;

/** A school's own software. */
public final class School {

  private static final String REPORTS = "/dropout-reports";

  private final Api reporting;

  School(Api reporting) {
    this.reporting = reporting;
  }

  /** Reports that a pupil has left: 202 once the exchange has it. */
  public Answer report(String json) {
    return reporting.post(REPORTS, "application/json", json);
  }

  /** As {@link #report(String)}, and harmless to repeat under the same key. */
  public Answer report(String json, String idempotencyKey) {
    return reporting.post(
        REPORTS, "application/json", json, Map.of("Idempotency-Key", idempotencyKey));
  }

  /** What became of a report. */
  public Answer read(String reportId) {
    return reporting.get(REPORTS + "/" + reportId);
  }
}
