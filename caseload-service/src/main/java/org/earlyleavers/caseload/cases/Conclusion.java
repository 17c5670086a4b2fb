package org.earlyleavers.caseload.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.earlyleavers.caseload.routing.Route;
import org.earlyleavers.events.LeaverDecision.Outcome;
import org.earlyleavers.events.LeaverDecision.Reason;

/**
 * What a decision concludes on one report, as far as the life of a case depends on it.
 *
 * @param revision of the decision; the highest wins
 * @param sameLeaver other reports of the same person
 * @param confirmed present exactly when the outcome is {@link Outcome#CONFIRMED}
 */
public record Conclusion(
    long revision,
    Instant decidedAt,
    Reason reason,
    Set<UUID> sameLeaver,
    Optional<ConfirmedReport> confirmed) {

  /** Copies the set, so that the record is immutable. */
  public Conclusion {
    sameLeaver = Set.copyOf(sameLeaver);
    if (confirmed.isPresent() != (reason.outcome() == Outcome.CONFIRMED)) {
      throw new IllegalArgumentException("Exactly a confirmed decision says what it confirms");
    }
  }

  /** What it means. */
  public Outcome outcome() {
    return reason.outcome();
  }

  Conclusion routed(Route route) {
    return new Conclusion(
        revision,
        decidedAt,
        reason,
        sameLeaver,
        confirmed.map(report -> new ConfirmedReport(report.reportedAt(), route)));
  }

  /**
   * What a case needs of a confirmed report.
   *
   * @param reportedAt of several confirmed reports, the latest is shown and routes
   * @param route where its residence leads
   */
  public record ConfirmedReport(Instant reportedAt, Route route) {}
}
