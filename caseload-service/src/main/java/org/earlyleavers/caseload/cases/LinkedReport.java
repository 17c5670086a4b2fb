package org.earlyleavers.caseload.cases;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.earlyleavers.caseload.cases.Conclusion.ConfirmedReport;
import org.earlyleavers.caseload.routing.Route;
import org.earlyleavers.events.LeaverDecision.Outcome;

/**
 * A report that belongs to a case.
 *
 * @param conclusion absent while only other reports' decisions have named this one
 * @param lastConfirmed as it was when it was last confirmed, kept when it no longer is
 * @param answered whether a caseworker's closing has answered this report's confirmation
 */
public record LinkedReport(
    UUID reportId,
    Optional<Conclusion> conclusion,
    Optional<ConfirmedReport> lastConfirmed,
    boolean answered) {

  /** A report of which nothing is known but its id. */
  public static LinkedReport named(UUID reportId) {
    return new LinkedReport(reportId, Optional.empty(), Optional.empty(), false);
  }

  LinkedReport concluded(Conclusion newer) {
    return new LinkedReport(
        reportId, Optional.of(newer), newer.confirmed().or(() -> lastConfirmed), answered);
  }

  /** The same report, with what is now known of where its residence leads. */
  LinkedReport routed(Route route) {
    return new LinkedReport(
        reportId,
        conclusion.map(known -> known.routed(route)),
        lastConfirmed.map(report -> new ConfirmedReport(report.reportedAt(), route)),
        answered);
  }

  LinkedReport answered(boolean isAnswered) {
    return new LinkedReport(reportId, conclusion, lastConfirmed, isAnswered);
  }

  Set<UUID> sameLeaver() {
    return conclusion.map(Conclusion::sameLeaver).orElse(Set.of());
  }

  boolean isConcluded() {
    return conclusion.isPresent();
  }

  boolean is(Outcome outcome) {
    return conclusion.filter(known -> known.outcome() == outcome).isPresent();
  }

  boolean needsFollowUp() {
    return is(Outcome.CONFIRMED) && !answered;
  }

  /** A duplicate points at another report, and a withdrawn one says nothing about the person. */
  boolean speaksOfThePerson() {
    return isConcluded() && !is(Outcome.DUPLICATE) && !is(Outcome.WITHDRAWN);
  }
}
