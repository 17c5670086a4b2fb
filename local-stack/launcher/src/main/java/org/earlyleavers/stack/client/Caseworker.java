package org.earlyleavers.stack.client;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.Stream;

/** Somebody who follows the cases of his or her structure. */
public final class Caseworker {

  private static final String CASES = "/cases";
  private static final int OK = 200;

  /** A caseworker of stories does not mind what a decision has done meanwhile. */
  private static final Map<String, String> ANY_VERSION = Map.of("If-Match", "*");

  private final Api caseload;

  Caseworker(Api caseload) {
    this.caseload = caseload;
  }

  /**
   * The first page of the structure's cases.
   *
   * @param state open, closed or all
   */
  public Answer cases(String state) {
    return caseload.get(CASES + "?limit=200&state=" + state);
  }

  /** Everything about one case. */
  public Answer caseById(String id) {
    return caseload.get(CASES + "/" + id);
  }

  /** Gives a case to a caseworker. */
  public Answer assign(String id, String caseworker) {
    return caseload.putJson(
        CASES + "/" + id + "/assignment", Map.of("caseworker", caseworker), ANY_VERSION);
  }

  /** Records an attempt to reach the young person. */
  public Answer recordContact(String id, String channel, String result) {
    return caseload.postJson(
        CASES + "/" + id + "/contact-attempts",
        Map.of("channel", channel, "result", result),
        ANY_VERSION);
  }

  /** Ends the follow-up. */
  public Answer close(String id, String reason) {
    return caseload.postJson(CASES + "/" + id + "/closure", Map.of("reason", reason), ANY_VERSION);
  }

  /**
   * Opens the structure's live list. Returns when the service has taken the listener on.
   *
   * @throws IllegalStateException if the service refuses
   */
  public LiveCases watch() {
    HttpResponse<Stream<String>> stream =
        caseload.open(CASES + "/live", "text/event-stream", BodyHandlers.ofLines());
    if (stream.statusCode() != OK) {
      stream.body().close();
      throw new IllegalStateException("The live list answers with " + stream.statusCode());
    }
    return new LiveCases(stream.body());
  }
}
