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

  /** Replaces what the report with this {@code ETag} says. */
  public Answer correct(String reportId, String tag, String json) {
    return reporting.put(
        REPORTS + "/" + reportId, "application/json", json, Map.of("If-Match", tag));
  }

  /** Takes the report with this {@code ETag} back. */
  public Answer withdraw(String reportId, String tag) {
    return reporting.delete(REPORTS + "/" + reportId, Map.of("If-Match", tag));
  }

  /** Reports many pupils, one on each line; the body is the answer's last line. */
  public Answer reportAll(String jsonLines) {
    return reporting.post(REPORTS + "/batch", "application/x-ndjson", jsonLines);
  }

  /** What became of this school's reports in a state or with an outcome. */
  public Answer list(String state) {
    return reporting.get(REPORTS + "?state=" + state);
  }

  /** What became of a report. */
  public Answer read(String reportId) {
    return reporting.get(REPORTS + "/" + reportId);
  }
}
