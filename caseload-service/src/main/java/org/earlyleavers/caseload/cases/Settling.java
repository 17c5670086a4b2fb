package org.earlyleavers.caseload.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.earlyleavers.caseload.cases.CaseFact.Kind;
import org.earlyleavers.caseload.cases.CaseState.Dormant;
import org.earlyleavers.caseload.cases.CaseState.Open;
import org.earlyleavers.caseload.cases.CaseState.TakenBack;
import org.earlyleavers.caseload.cases.CaseState.Unmerged;
import org.earlyleavers.caseload.cases.LeaverCase.Step;
import org.earlyleavers.caseload.routing.Route;
import org.earlyleavers.events.LeaverDecision.Outcome;
import org.earlyleavers.events.LeaverDecision.Reason;

/**
 * Brings a case into the state that its reports ask for: it is open exactly when the latest
 * decision on at least one of them is confirmed and no caseworker's closing has answered it.
 *
 * <p>A closing loses its force when no report is confirmed and at least one is cleared, or all are
 * withdrawn. A hold or a review clears nobody, for it comes and goes with the freshness of sources;
 * duplicates neither, for they point at a report whose decision may still be on its way.
 */
final class Settling {

  private static final Comparator<LinkedReport> BY_LAST_CONFIRMATION =
      Comparator.comparing(
              (LinkedReport report) -> report.lastConfirmed().orElseThrow().reportedAt())
          .thenComparing(LinkedReport::reportId);

  private static final Comparator<Conclusion> BY_DECISION =
      Comparator.comparing(Conclusion::decidedAt).thenComparing(Conclusion::reason);

  private final Instant now;
  private final List<CaseFact> facts = new ArrayList<>();
  private LeaverCase leaverCase;

  private Settling(LeaverCase leaverCase, Instant now) {
    this.leaverCase = leaverCase;
    this.now = now;
  }

  static Step settle(LeaverCase unsettled, Instant now) {
    Settling settling = new Settling(unsettled, now);
    settling.settle();
    return new Step(settling.leaverCase, settling.facts);
  }

  /** Only follows the report that is shown, of an open case. */
  static Step reroute(LeaverCase open, Instant now) {
    Settling settling = new Settling(open, now);
    settling.route();
    return new Step(settling.leaverCase, settling.facts);
  }

  private void settle() {
    if (isCleared()) {
      leaverCase = leaverCase.withReports(report -> report.answered(false));
    }
    leaverCase = leaverCase.showing(reportToShow());
    if (leaverCase.reports().values().stream().anyMatch(LinkedReport::needsFollowUp)) {
      open();
      route();
    } else {
      takeBack(reasonOfNoConcern(leaverCase.reports().values()));
    }
  }

  private boolean isCleared() {
    List<LinkedReport> concluded =
        leaverCase.reports().values().stream().filter(LinkedReport::isConcluded).toList();
    return concluded.stream().noneMatch(report -> report.is(Outcome.CONFIRMED))
        && (concluded.stream().anyMatch(report -> report.is(Outcome.CLEARED))
            || concluded.stream().allMatch(report -> report.is(Outcome.WITHDRAWN)));
  }

  private Optional<UUID> reportToShow() {
    Optional<UUID> confirmed =
        leaverCase.reports().values().stream()
            .filter(report -> report.is(Outcome.CONFIRMED))
            .max(BY_LAST_CONFIRMATION)
            .map(LinkedReport::reportId);
    Optional<UUID> shownBefore = leaverCase.shownReport().filter(leaverCase.reports()::containsKey);
    return confirmed.or(() -> shownBefore).or(this::lastConfirmedReport);
  }

  private Optional<UUID> lastConfirmedReport() {
    return leaverCase.reports().values().stream()
        .filter(report -> report.lastConfirmed().isPresent())
        .max(BY_LAST_CONFIRMATION)
        .map(LinkedReport::reportId);
  }

  private void open() {
    Unmerged before = leaverCase.unmergedState();
    if (before instanceof Open) {
      return;
    }
    leaverCase = leaverCase.inState(before.needed());
    if (!isMerelyInterrupted(before)) {
      leaverCase = leaverCase.openedAt(now);
    }
    note(before instanceof Dormant ? Kind.OPENED : Kind.REOPENED, Map.of());
  }

  /** Whoever waits for a call waits on while a source is silent or a match is in doubt. */
  private static boolean isMerelyInterrupted(Unmerged before) {
    return before instanceof TakenBack takenBack && isInDoubt(takenBack.reason());
  }

  private static boolean isInDoubt(Reason reason) {
    return reason.outcome() == Outcome.ON_HOLD || reason.outcome() == Outcome.IN_REVIEW;
  }

  private void takeBack(Reason reason) {
    if (leaverCase.state() instanceof Open open) {
      leaverCase = leaverCase.inState(open.takenBack(reason, now));
      note(Kind.TAKEN_BACK, Map.of("reason", reason.name()));
    } else if (leaverCase.state() instanceof TakenBack takenBack) {
      if (takenBack.reason().outcome() == Outcome.CLEARED && isInDoubt(reason)) {
        // A concern of its own, which waits from now on.
        leaverCase = leaverCase.openedAt(now);
      }
      leaverCase = leaverCase.inState(takenBack.explainedBy(reason));
    }
  }

  private void route() {
    Route wanted =
        leaverCase
            .shownReport()
            .map(leaverCase.reports()::get)
            .flatMap(LinkedReport::lastConfirmed)
            .orElseThrow()
            .route();
    if (leaverCase.transfer().outweighs(wanted.structure())) {
      return;
    }
    leaverCase = leaverCase.with(leaverCase.transfer().asTheResidenceSays());
    Optional<String> before = leaverCase.route().map(Route::structure);
    leaverCase = leaverCase.routedTo(wanted);
    if (before.isPresent() && !before.get().equals(wanted.structure())) {
      leaverCase = leaverCase.with(Transfer.NONE).released().openedAt(now);
      note(Kind.REROUTED, Map.of("from", before.get(), "to", wanted.structure()));
    }
  }

  static Reason reasonOfNoConcern(Collection<LinkedReport> reports) {
    List<LinkedReport> concluded = reports.stream().filter(LinkedReport::isConcluded).toList();
    boolean onlyWithdrawn = concluded.stream().allMatch(report -> report.is(Outcome.WITHDRAWN));
    return concluded.stream()
        .filter(report -> report.speaksOfThePerson() && !report.is(Outcome.CONFIRMED))
        .flatMap(report -> report.conclusion().stream())
        .max(BY_DECISION)
        .map(Conclusion::reason)
        .orElse(onlyWithdrawn ? Reason.REPORT_WITHDRAWN : Reason.LATER_REPORT);
  }

  private void note(Kind kind, Map<String, String> details) {
    facts.add(CaseFact.byDecision(leaverCase.id(), kind, now, details));
  }
}
