package org.earlyleavers.caseload.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.earlyleavers.caseload.cases.AlreadyFollowed;
import org.earlyleavers.caseload.cases.CaseState;
import org.earlyleavers.caseload.cases.CaseState.Assigned;
import org.earlyleavers.caseload.cases.CaseState.Closed;
import org.earlyleavers.caseload.cases.CaseState.Dormant;
import org.earlyleavers.caseload.cases.CaseState.Merged;
import org.earlyleavers.caseload.cases.CaseState.New;
import org.earlyleavers.caseload.cases.CaseState.TakenBack;
import org.earlyleavers.caseload.cases.Circumstances;
import org.earlyleavers.caseload.cases.Conclusion;
import org.earlyleavers.caseload.cases.Conclusion.ConfirmedReport;
import org.earlyleavers.caseload.cases.LeaverCase;
import org.earlyleavers.caseload.cases.LinkedReport;
import org.earlyleavers.caseload.cases.Need;
import org.earlyleavers.caseload.cases.Transfer;
import org.earlyleavers.caseload.routing.Route;
import org.earlyleavers.events.LeaverDecision.Outcome;

/** Between rows and the domain's records. */
final class RowMapping {

  private RowMapping() {}

  static LeaverCase toCase(CaseRow row, Collection<ReportRow> reports) {
    return new LeaverCase(
        row.id,
        toState(row),
        Optional.ofNullable(row.firstOpenedAt),
        Optional.ofNullable(row.openedAt),
        Optional.ofNullable(row.shownReport),
        toRoute(row),
        reports.stream()
            .map(RowMapping::toReport)
            .collect(Collectors.toMap(LinkedReport::reportId, Function.identity())),
        toCircumstances(row),
        new Transfer(
            Optional.ofNullable(row.offeredTo), Optional.ofNullable(row.residenceStructure)));
  }

  static Circumstances toCircumstances(CaseRow row) {
    return new Circumstances(
        row.needs.stream().map(Need::valueOf).collect(Collectors.toSet()),
        Optional.ofNullable(row.followed)
            .map(
                followed -> new AlreadyFollowed(followed, Optional.ofNullable(row.followedSince))));
  }

  private static CaseState toState(CaseRow row) {
    return switch (row.state) {
      case DORMANT -> new Dormant();
      case NEW -> new New();
      case ASSIGNED -> new Assigned(row.caseworker);
      case TAKEN_BACK ->
          new TakenBack(row.takeBackReason, row.endedAt, Optional.ofNullable(row.caseworker));
      case CLOSED -> new Closed(row.caseworker, row.closedBy, row.closureReason, row.endedAt);
      case MERGED -> new Merged(row.mergedInto, row.endedAt);
    };
  }

  private static Optional<Route> toRoute(CaseRow row) {
    return row.structure == null
        ? Optional.empty()
        : Optional.of(
            new Route(
                row.structure,
                row.routingGround,
                row.routingExplanation,
                row.routingCandidates,
                row.routingBasis));
  }

  private static LinkedReport toReport(ReportRow row) {
    Optional<ConfirmedReport> lastConfirmed =
        row.structure == null
            ? Optional.empty()
            : Optional.of(
                new ConfirmedReport(
                    row.reportedAt,
                    new Route(
                        row.structure,
                        row.routingGround,
                        row.routingExplanation,
                        row.routingCandidates,
                        row.routingBasis)));
    return new LinkedReport(
        row.reportId, toConclusion(row, lastConfirmed), lastConfirmed, row.answered);
  }

  private static Optional<Conclusion> toConclusion(
      ReportRow row, Optional<ConfirmedReport> lastConfirmed) {
    return row.revision == null
        ? Optional.empty()
        : Optional.of(
            new Conclusion(
                row.revision,
                row.decidedAt,
                row.reason,
                Set.copyOf(row.sameLeaver),
                lastConfirmed.filter(report -> row.reason.outcome() == Outcome.CONFIRMED)));
  }

  static void write(LeaverCase from, Instant now, CaseRow to) {
    to.firstOpenedAt = from.firstOpenedAt().orElse(null);
    to.openedAt = from.openedAt().orElse(null);
    to.shownReport = from.shownReport().orElse(null);
    to.structure = from.route().map(Route::structure).orElse(null);
    to.routingGround = from.route().map(Route::ground).orElse(null);
    to.routingExplanation = from.route().map(Route::explanation).orElse(null);
    to.routingCandidates = from.route().map(Route::candidates).orElse(List.of());
    to.routingBasis = from.route().map(Route::basis).orElse("");
    to.changedAt = now;
    to.caseworker = null;
    to.closedBy = null;
    to.closureReason = null;
    to.takeBackReason = null;
    to.endedAt = null;
    to.mergedInto = null;
    writeState(from.state(), to);
    to.needs = from.circumstances().needs().stream().sorted().map(Need::name).toList();
    Optional<AlreadyFollowed> followed = from.circumstances().alreadyFollowed();
    to.followed = followed.map(AlreadyFollowed::followed).orElse(null);
    to.followedSince = followed.flatMap(AlreadyFollowed::since).orElse(null);
    to.offeredTo = from.transfer().offeredTo().orElse(null);
    to.residenceStructure = from.transfer().insteadOf().orElse(null);
  }

  private static void writeState(CaseState from, CaseRow to) {
    if (from instanceof Dormant) {
      to.state = StateName.DORMANT;
    } else if (from instanceof New) {
      to.state = StateName.NEW;
    } else if (from instanceof Assigned assigned) {
      to.state = StateName.ASSIGNED;
      to.caseworker = assigned.caseworker();
    } else if (from instanceof TakenBack takenBack) {
      to.state = StateName.TAKEN_BACK;
      to.takeBackReason = takenBack.reason();
      to.endedAt = takenBack.at();
      to.caseworker = takenBack.caseworker().orElse(null);
    } else if (from instanceof Closed closed) {
      to.state = StateName.CLOSED;
      to.caseworker = closed.caseworker();
      to.closedBy = closed.by();
      to.closureReason = closed.reason();
      to.endedAt = closed.at();
    } else if (from instanceof Merged merged) {
      to.state = StateName.MERGED;
      to.mergedInto = merged.into();
      to.endedAt = merged.at();
    } else {
      throw new IllegalStateException("A state without a row: " + from.getClass());
    }
  }

  static void write(LinkedReport from, LeaverCase owner, ReportRow to) {
    to.caseId = owner.id();
    to.answered = from.answered();
    to.revision = from.conclusion().map(Conclusion::revision).orElse(null);
    to.decidedAt = from.conclusion().map(Conclusion::decidedAt).orElse(null);
    to.reason = from.conclusion().map(Conclusion::reason).orElse(null);
    to.sameLeaver =
        from.conclusion()
            .map(known -> known.sameLeaver().stream().sorted().toList())
            .orElse(List.of());
    Optional<Route> route = from.lastConfirmed().map(ConfirmedReport::route);
    to.reportedAt = from.lastConfirmed().map(ConfirmedReport::reportedAt).orElse(null);
    to.structure = route.map(Route::structure).orElse(null);
    to.routingGround = route.map(Route::ground).orElse(null);
    to.routingExplanation = route.map(Route::explanation).orElse(null);
    to.routingCandidates = route.map(Route::candidates).orElse(List.of());
    to.routingBasis = route.map(Route::basis).orElse("");
  }
}
