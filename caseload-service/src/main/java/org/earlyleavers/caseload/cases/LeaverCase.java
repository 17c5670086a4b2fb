package org.earlyleavers.caseload.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.earlyleavers.events.LeaverDecision.Reason;

/**
 * The follow-up of one leaver by one structure (<em>dossier</em>).
 *
 * @param firstOpenedAt absent as long as nobody has ever seen the case
 * @param openedAt since when its structure has it to follow: opened, reopened or moved there; a
 *     hold or a review in between interrupts nothing
 * @param shownReport whose person and contact are shown: the latest confirmed one
 * @param route where the shown report led when the case was last open
 * @param reports all that are known to be about this leaver, by id
 * @param circumstances what is known of the person beyond the reports
 * @param transfer what people do about which structure has the case
 */
public record LeaverCase(
    UUID id,
    CaseState state,
    Optional<Instant> firstOpenedAt,
    Optional<Instant> openedAt,
    Optional<UUID> shownReport,
    Optional<Route> route,
    Map<UUID, LinkedReport> reports,
    Circumstances circumstances,
    Transfer transfer) {

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
        Map.of(),
        Circumstances.UNKNOWN,
        Transfer.NONE);
  }

  /**
   * Gives the case to a caseworker of its structure.
   *
   * @throws IllegalTransitionException unless the case is open
   */
  public Step assign(String caseworker, String by, Instant now) {
    Assigned assigned = requireOpen().assignedTo(caseworker);
    if (assigned.equals(state)) {
      return new Step(this, List.of());
    }
    return new Step(
        inState(assigned),
        List.of(CaseFact.byPerson(id, Kind.ASSIGNED, now, by, Map.of("caseworker", caseworker))));
  }

  /**
   * Takes the case from its caseworker, for anybody of the structure.
   *
   * @throws IllegalTransitionException unless the case is assigned
   */
  public Step release(String by, Instant now) {
    if (!(state instanceof Assigned assigned)) {
      throw new IllegalTransitionException(Refusal.NOT_ASSIGNED);
    }
    return new Step(
        inState(assigned.released()),
        List.of(
            CaseFact.byPerson(
                id, Kind.RELEASED, now, by, Map.of("caseworker", assigned.caseworker()))));
  }

  /** Notes what the young person needs, in place of what was noted before. */
  public Step noteNeeds(Set<Need> needs, String by, Instant now) {
    Circumstances newer = new Circumstances(needs, circumstances.alreadyFollowed());
    return knowing(newer, Kind.NEEDS_NOTED, by, now);
  }

  /** Notes whether the local mission accompanies the young person already. */
  public Step noteAlreadyFollowed(AlreadyFollowed followed, String by, Instant now) {
    Circumstances newer = new Circumstances(circumstances.needs(), Optional.of(followed));
    return knowing(newer, Kind.ALREADY_FOLLOWED_NOTED, by, now);
  }

  /** What is known stays out of the history, which is kept longer than it has to be known. */
  private Step knowing(Circumstances newer, Kind kind, String by, Instant now) {
    requireUnmerged();
    if (newer.equals(circumstances)) {
      return new Step(this, List.of());
    }
    return new Step(with(newer), List.of(CaseFact.byPerson(id, kind, now, by, Map.of())));
  }

  /**
   * Notes something that is kept beside the case.
   *
   * @param details names of channels, results and the like, never words of a person
   * @throws IllegalTransitionException unless the case is open
   */
  public Step workedOn(Kind kind, String by, Instant now, Map<String, String> details) {
    requireOpen();
    return noted(kind, by, now, details);
  }

  /** As {@link #workedOn}, whether or not the case is open. */
  public Step noted(Kind kind, String by, Instant now, Map<String, String> details) {
    requireUnmerged();
    return new Step(this, List.of(CaseFact.byPerson(id, kind, now, by, details)));
  }

  /**
   * Asks another structure to take the case over. It stays with this one until that has happened.
   *
   * @throws IllegalTransitionException unless the case is open, offered to nobody yet, and the
   *     other structure is another
   */
  public Step offerTo(String structure, String by, Instant now) {
    requireOpen();
    if (transfer.offeredTo().isPresent()) {
      throw new IllegalTransitionException(Refusal.CASE_IS_OFFERED_ALREADY);
    }
    String from = route.orElseThrow().structure();
    if (from.equals(structure)) {
      throw new IllegalTransitionException(Refusal.CASE_IS_THERE_ALREADY);
    }
    return new Step(
        with(transfer.offeringTo(structure)),
        List.of(
            CaseFact.byPerson(
                id, Kind.HAND_OVER_REQUESTED, now, by, Map.of("from", from, "to", structure))));
  }

  /**
   * Ends an offer without effect.
   *
   * @param kind {@link Kind#HAND_OVER_REFUSED} or {@link Kind#HAND_OVER_CANCELLED}
   * @param by who ended it; absent when time did
   * @throws IllegalTransitionException when nobody is asked
   */
  public Step endOffer(Kind kind, Optional<String> by, Instant now) {
    String asked = requireOffer();
    return new Step(
        with(transfer.withoutOffer()),
        List.of(new CaseFact(id, kind, now, by, Map.of("to", asked))));
  }

  /**
   * Moves the case to the structure that was asked to take it over, as nobody's yet.
   *
   * @param by who accepted; absent when nobody answered in time
   * @throws IllegalTransitionException unless the case is open and a structure is asked
   */
  public Step handOver(Optional<String> by, Instant now) {
    requireOpen();
    String to = requireOffer();
    String from = route.orElseThrow().structure();
    LeaverCase after =
        routedTo(Route.handedOver(from, to))
            .with(new Transfer(Optional.empty(), structureOfResidence()))
            .released()
            .openedAt(now);
    Map<String, String> details =
        Map.of("from", from, "to", to, "how", by.isPresent() ? "ACCEPTED" : "TIMED_OUT");
    return new Step(after, List.of(new CaseFact(id, Kind.HANDED_OVER, now, by, details)));
  }

  /** Where the residence of the report that is shown leads. */
  private Optional<String> structureOfResidence() {
    return shownReport
        .map(reports::get)
        .flatMap(LinkedReport::lastConfirmed)
        .map(report -> report.route().structure());
  }

  private String requireOffer() {
    return transfer
        .offeredTo()
        .orElseThrow(() -> new IllegalTransitionException(Refusal.CASE_IS_NOT_OFFERED));
  }

  /** Nobody's yet, if somebody has it. */
  LeaverCase released() {
    return state instanceof Assigned assigned ? inState(assigned.released()) : this;
  }

  /**
   * Notes that somebody tried to reach the young person.
   *
   * @throws IllegalTransitionException unless the case is open
   */
  public Step recordContact(ContactAttempt attempt) {
    return workedOn(
        Kind.CONTACT_ATTEMPTED,
        attempt.by(),
        attempt.at(),
        Map.of("channel", attempt.channel().name(), "result", attempt.result().name()));
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
      throw new IllegalTransitionException(Refusal.NOT_ASSIGNED);
    }
    reason.requireTried(contacts);
    UnaryOperator<LinkedReport> answering =
        report -> report.answered(report.is(Outcome.CONFIRMED) || report.is(Outcome.DUPLICATE));
    return new Step(
        inState(assigned.closed(by, reason, now))
            .withReports(answering)
            .with(transfer.withoutOffer()),
        List.of(CaseFact.byPerson(id, Kind.CLOSED, now, by, Map.of("reason", reason.name()))));
  }

  /**
   * Follows what is newly known of where the residences of its reports lead. An open case moves; a
   * case that is over stays where it was worked on, and opens again where it belongs then. What
   * people have handed over stays there: nobody has moved house.
   *
   * @param routes by report id, of those that were ever confirmed
   */
  public Step rerouted(Map<UUID, Route> routes, Instant now) {
    LeaverCase informed =
        withReports(
            report ->
                routes.containsKey(report.reportId())
                    ? report.routed(routes.get(report.reportId()))
                    : report);
    if (structureOfResidence().filter(transfer::outweighs).isPresent()) {
      informed = informed.with(transfer.outweighing(informed.structureOfResidence()));
    }
    return state instanceof Open ? Settling.reroute(informed, now) : new Step(informed, List.of());
  }

  /** Whether the latest decisions find the young person in training, however the case ended. */
  public boolean isInTraining() {
    return reports.values().stream().noneMatch(report -> report.is(Outcome.CONFIRMED))
        && Settling.reasonOfNoConcern(reports.values()) == Reason.IN_TRAINING;
  }

  /** Whether it is on a list, or was. */
  public boolean isVisible() {
    return firstOpenedAt.isPresent() && !(state instanceof Merged);
  }

  /** Whoever would change a merged case means the one that has its reports now. */
  private void requireUnmerged() {
    if (state instanceof Merged) {
      throw new IllegalTransitionException(Refusal.NOT_OPEN);
    }
  }

  private Open requireOpen() {
    if (state instanceof Open open) {
      return open;
    }
    throw new IllegalTransitionException(Refusal.NOT_OPEN);
  }

  Unmerged unmergedState() {
    if (state instanceof Unmerged unmerged) {
      return unmerged;
    }
    throw new IllegalStateException("A merged case has no reports");
  }

  LeaverCase inState(CaseState newer) {
    return new LeaverCase(
        id, newer, firstOpenedAt, openedAt, shownReport, route, reports, circumstances, transfer);
  }

  LeaverCase openedAt(Instant now) {
    return new LeaverCase(
        id,
        state,
        firstOpenedAt.or(() -> Optional.of(now)),
        Optional.of(now),
        shownReport,
        route,
        reports,
        circumstances,
        transfer);
  }

  LeaverCase showing(Optional<UUID> report) {
    return new LeaverCase(
        id, state, firstOpenedAt, openedAt, report, route, reports, circumstances, transfer);
  }

  LeaverCase with(Circumstances newer) {
    return new LeaverCase(
        id, state, firstOpenedAt, openedAt, shownReport, route, reports, newer, transfer);
  }

  LeaverCase with(Transfer newer) {
    return new LeaverCase(
        id, state, firstOpenedAt, openedAt, shownReport, route, reports, circumstances, newer);
  }

  LeaverCase routedTo(Route newer) {
    return new LeaverCase(
        id,
        state,
        firstOpenedAt,
        openedAt,
        shownReport,
        Optional.of(newer),
        reports,
        circumstances,
        transfer);
  }

  LeaverCase withReports(Collection<LinkedReport> linked) {
    Map<UUID, LinkedReport> byId = new HashMap<>();
    linked.forEach(report -> byId.put(report.reportId(), report));
    return new LeaverCase(
        id, state, firstOpenedAt, openedAt, shownReport, route, byId, circumstances, transfer);
  }

  LeaverCase withReports(UnaryOperator<LinkedReport> change) {
    return withReports(reports.values().stream().map(change).toList());
  }
}
