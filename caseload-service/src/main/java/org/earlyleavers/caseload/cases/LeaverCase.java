package org.earlyleavers.caseload.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.earlyleavers.caseload.cases.CaseFact.Kind;
import org.earlyleavers.caseload.cases.CaseState.Assigned;
import org.earlyleavers.caseload.cases.CaseState.Dormant;
import org.earlyleavers.caseload.cases.CaseState.Merged;
import org.earlyleavers.caseload.cases.CaseState.Open;
import org.earlyleavers.caseload.cases.CaseState.Unmerged;
import org.earlyleavers.caseload.routing.Route;
import org.earlyleavers.events.LeaverDecision.Outcome;

/**
 * The follow-up of one leaver by one structure (<em>dossier</em>).
 *
 * @param firstOpenedAt absent as long as nobody has ever seen the case
 * @param openedAt when it was opened or reopened last; a hold or a review in between interrupts
 *     nothing
 * @param shownReport whose person and contact are shown: the latest confirmed one
 * @param route where the shown report led when the case was last open
 * @param reports all that are known to be about this leaver, by id
 */
public record LeaverCase(
    UUID id,
    CaseState state,
    Optional<Instant> firstOpenedAt,
    Optional<Instant> openedAt,
    Optional<UUID> shownReport,
    Optional<Route> route,
    Map<UUID, LinkedReport> reports) {

  /** Copies the map, so that the record is immutable. */
  public LeaverCase {
    reports = Map.copyOf(reports);
  }

  /** The step that a command or decision makes. */
  public record Step(LeaverCase after, List<CaseFact> facts) {

    /** Copies the list, so that the record is immutable. */
    public Step {
      facts = List.copyOf(facts);
    }
  }

  static LeaverCase dormant(UUID id) {
    return new LeaverCase(
        id,
        new Dormant(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of());
  }

  /**
   * Gives the case to a caseworker of its structure.
   *
   * @throws IllegalTransitionException unless the case is open
   */
  public Step assign(String caseworker, String by, Instant now) {
    Assigned assigned = requireOpen("assigned").assignedTo(caseworker);
    if (assigned.equals(state)) {
      return new Step(this, List.of());
    }
    return new Step(
        inState(assigned),
        List.of(CaseFact.byPerson(id, Kind.ASSIGNED, now, by, Map.of("caseworker", caseworker))));
  }

  /**
   * Notes that somebody tried to reach the young person.
   *
   * @throws IllegalTransitionException unless the case is open
   */
  public Step recordContact(ContactAttempt attempt) {
    requireOpen("contacted");
    Map<String, String> details =
        Map.of("channel", attempt.channel().name(), "result", attempt.result().name());
    return new Step(
        this,
        List.of(
            CaseFact.byPerson(id, Kind.CONTACT_ATTEMPTED, attempt.at(), attempt.by(), details)));
  }

  /**
   * Ends the follow-up. The closing answers the confirmations that stand at this moment, and the
   * duplicates behind them: none of these opens the case again by being repeated. It is opened
   * again by a report that is confirmed afterwards, or by the same one after the leaver was
   * cleared, or every report withdrawn, in between.
   *
   * @param contacts what was tried since the case was opened
   * @throws IllegalTransitionException unless the case is assigned, and enough was tried for the
   *     reason that is given
   */
  public Step close(String by, ClosureReason reason, ContactSummary contacts, Instant now) {
    if (!(state instanceof Assigned assigned)) {
      throw new IllegalTransitionException(
          Refusal.NOT_ASSIGNED, "Only an assigned case can be closed");
    }
    reason.requireTried(contacts);
    UnaryOperator<LinkedReport> answering =
        report -> report.answered(report.is(Outcome.CONFIRMED) || report.is(Outcome.DUPLICATE));
    return new Step(
        inState(assigned.closed(by, reason, now)).withReports(answering),
        List.of(CaseFact.byPerson(id, Kind.CLOSED, now, by, Map.of("reason", reason.name()))));
  }

  /** Whether it is on a list, or was. */
  public boolean isVisible() {
    return firstOpenedAt.isPresent() && !(state instanceof Merged);
  }

  private Open requireOpen(String participle) {
    if (state instanceof Open open) {
      return open;
    }
    throw new IllegalTransitionException(
        Refusal.NOT_OPEN, "Only an open case can be " + participle);
  }

  Unmerged unmergedState() {
    if (state instanceof Unmerged unmerged) {
      return unmerged;
    }
    throw new IllegalStateException("A merged case has no reports");
  }

  LeaverCase inState(CaseState newer) {
    return new LeaverCase(id, newer, firstOpenedAt, openedAt, shownReport, route, reports);
  }

  LeaverCase openedAt(Instant now) {
    return new LeaverCase(
        id,
        state,
        firstOpenedAt.or(() -> Optional.of(now)),
        Optional.of(now),
        shownReport,
        route,
        reports);
  }

  LeaverCase showing(Optional<UUID> report) {
    return new LeaverCase(id, state, firstOpenedAt, openedAt, report, route, reports);
  }

  LeaverCase routedTo(Route newer) {
    return new LeaverCase(
        id, state, firstOpenedAt, openedAt, shownReport, Optional.of(newer), reports);
  }

  LeaverCase withReports(Collection<LinkedReport> linked) {
    Map<UUID, LinkedReport> byId = new HashMap<>();
    linked.forEach(report -> byId.put(report.reportId(), report));
    return new LeaverCase(id, state, firstOpenedAt, openedAt, shownReport, route, byId);
  }

  LeaverCase withReports(UnaryOperator<LinkedReport> change) {
    return withReports(reports.values().stream().map(change).toList());
  }
}
