package org.earlyleavers.caseload.cases;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.earlyleavers.caseload.cases.CaseFact.Kind;
import org.earlyleavers.caseload.cases.CaseState.Assigned;
import org.earlyleavers.caseload.cases.CaseState.New;
import org.earlyleavers.caseload.cases.LeaverCase.Step;
import org.earlyleavers.caseload.routing.Route;
import org.earlyleavers.events.LeaverDecision.Outcome;

/**
 * What a decision does to the cases that it concerns. One leaver has one case: the reports that the
 * latest decisions connect are one leaver's.
 *
 * <ul>
 *   <li>Cases whose leavers turn out to be the same are merged into the one that was opened first.
 *   <li>A case whose reports turn out to be about several leavers stays with the person that it
 *       showed; the others get cases of their own. It leaves a report that was withdrawn for one
 *       that stands.
 * </ul>
 *
 * <p>Which reports make up a case, and whether it is open, depends on the highest revision of each
 * report's decision only, hence not on order or repetition.
 */
public final class ApplyingDecision {

  private static final Comparator<LeaverCase> OLDEST_FIRST =
      comparing((LeaverCase known) -> known.firstOpenedAt().orElse(Instant.MAX))
          .thenComparing(LeaverCase::id);

  private final Supplier<UUID> newIds;

  /** Takes the ids of new cases from {@code newIds}. */
  public ApplyingDecision(Supplier<UUID> newIds) {
    this.newIds = newIds;
  }

  /** The cases after a decision, every affected one included, and what happened to them. */
  public record Result(List<LeaverCase> cases, List<CaseFact> facts) {

    /** Copies the lists, so that the record is immutable. */
    public Result {
      cases = List.copyOf(cases);
      facts = List.copyOf(facts);
    }
  }

  /**
   * Applies one decision.
   *
   * @param affected every unmerged case that is linked to {@code reportId} or to one of {@link
   *     Conclusion#sameLeaver()}
   * @return nothing when a higher revision is known
   */
  public Optional<Result> apply(
      Collection<LeaverCase> affected, UUID reportId, Conclusion conclusion, Instant now) {
    Map<UUID, LinkedReport> reports = new HashMap<>();
    affected.forEach(known -> reports.putAll(known.reports()));
    LinkedReport known = reports.getOrDefault(reportId, LinkedReport.named(reportId));
    if (known.conclusion().filter(old -> old.revision() > conclusion.revision()).isPresent()) {
      return Optional.empty();
    }
    reports.put(reportId, known.concluded(conclusion));
    return Optional.of(regroup(affected, reports.values(), reportId, conclusion, now));
  }

  private Result regroup(
      Collection<LeaverCase> affected,
      Collection<LinkedReport> reports,
      UUID reportId,
      Conclusion conclusion,
      Instant now) {
    Map<UUID, LinkedReport> byId = ConnectedReports.withNamed(reports);
    Map<Set<UUID>, List<LeaverCase>> claims = new LinkedHashMap<>();
    for (Set<UUID> leaver : ConnectedReports.among(reports)) {
      if (leaver.stream().anyMatch(id -> byId.get(id).isConcluded())) {
        claims.put(leaver, new ArrayList<>());
      }
    }
    for (LeaverCase claimant : affected) {
      claims.get(home(claimant, claims.keySet(), byId)).add(claimant);
    }
    List<LeaverCase> cases = new ArrayList<>();
    List<CaseFact> facts = new ArrayList<>();
    claims.forEach(
        (leaver, claimants) -> {
          List<LinkedReport> linked = leaver.stream().map(byId::get).toList();
          claimants.sort(OLDEST_FIRST);
          LeaverCase survivor =
              claimants.isEmpty() ? LeaverCase.dormant(newIds.get()) : claimants.get(0);
          List<LeaverCase> others = claimants.stream().skip(1).toList();
          for (LeaverCase other : others) {
            cases.add(merged(other, survivor, now));
            facts.addAll(mergeFacts(other, survivor, now));
          }
          facts.addAll(splitFacts(survivor, leaver, now));
          if (leaver.contains(reportId)) {
            facts.add(decisionFact(survivor, reportId, conclusion, now));
          }
          Circumstances circumstances =
              others.stream()
                  .map(LeaverCase::circumstances)
                  .reduce(survivor.circumstances(), Circumstances::and);
          LeaverCase gathered =
              survivor.withReports(unansweredIfMoved(linked, claimants)).with(circumstances);
          Step settled = Settling.settle(gathered, now);
          facts.addAll(settled.facts());
          Step kept = keepingCaseworker(settled.after(), others, now);
          facts.addAll(kept.facts());
          cases.add(kept.after());
        });
    return new Result(cases, facts);
  }

  /** Where a case goes when its reports turn out to be about several leavers. */
  private static Set<UUID> home(
      LeaverCase claimant, Collection<Set<UUID>> leavers, Map<UUID, LinkedReport> byId) {
    Comparator<Set<UUID>> worst =
        comparing((Set<UUID> leaver) -> any(leaver, byId, ApplyingDecision::stands))
            .thenComparing(leaver -> claimant.shownReport().filter(leaver::contains).isPresent())
            .thenComparing(leaver -> any(leaver, byId, report -> report.is(Outcome.CONFIRMED)))
            .thenComparing(leaver -> leaver.iterator().next(), Comparator.reverseOrder());
    return leavers.stream()
        .filter(leaver -> leaver.stream().anyMatch(claimant.reports()::containsKey))
        .max(worst)
        .orElseThrow();
  }

  private static boolean any(
      Set<UUID> leaver, Map<UUID, LinkedReport> byId, Predicate<LinkedReport> property) {
    return leaver.stream().map(byId::get).anyMatch(property);
  }

  private static boolean stands(LinkedReport report) {
    return report.isConcluded() && !report.is(Outcome.WITHDRAWN);
  }

  private static LeaverCase merged(LeaverCase other, LeaverCase survivor, Instant now) {
    return other
        .withReports(List.of())
        .showing(Optional.empty())
        .with(Circumstances.UNKNOWN)
        .with(Transfer.NONE)
        .inState(other.unmergedState().mergedInto(survivor.id(), now));
  }

  private static List<CaseFact> mergeFacts(LeaverCase other, LeaverCase survivor, Instant now) {
    return List.of(
        CaseFact.byDecision(other.id(), Kind.MERGED, now, Map.of("into", survivor.id().toString())),
        CaseFact.byDecision(
            survivor.id(), Kind.ABSORBED, now, Map.of("from", other.id().toString())));
  }

  private static List<CaseFact> splitFacts(LeaverCase survivor, Set<UUID> leaver, Instant now) {
    boolean reportsLeave =
        survivor.reports().values().stream()
            .anyMatch(report -> report.isConcluded() && !leaver.contains(report.reportId()));
    return reportsLeave
        ? List.of(CaseFact.byDecision(survivor.id(), Kind.SPLIT, now, Map.of()))
        : List.of();
  }

  private static CaseFact decisionFact(
      LeaverCase survivor, UUID reportId, Conclusion conclusion, Instant now) {
    return CaseFact.byDecision(
        survivor.id(),
        Kind.DECISION_APPLIED,
        now,
        Map.of("report", reportId.toString(), "reason", conclusion.reason().name()));
  }

  /** A closing was about the person of its case: it answers nothing for a report that leaves. */
  private static List<LinkedReport> unansweredIfMoved(
      List<LinkedReport> linked, List<LeaverCase> claimants) {
    return linked.stream()
        .map(
            report ->
                claimants.stream().anyMatch(kept -> kept.reports().containsKey(report.reportId()))
                    ? report
                    : report.answered(false))
        .toList();
  }

  /** Whoever had the merged case goes on with the survivor, if it is his or her structure's. */
  private static Step keepingCaseworker(LeaverCase survivor, List<LeaverCase> merged, Instant now) {
    if (!(survivor.state() instanceof New open)) {
      return new Step(survivor, List.of());
    }
    Optional<String> structure = survivor.route().map(Route::structure);
    return merged.stream()
        .filter(other -> other.route().map(Route::structure).equals(structure))
        .filter(other -> other.state() instanceof Assigned)
        .map(other -> ((Assigned) other.state()).caseworker())
        .findFirst()
        .map(
            caseworker ->
                new Step(
                    survivor.inState(open.assignedTo(caseworker)),
                    List.of(
                        CaseFact.byDecision(
                            survivor.id(), Kind.ASSIGNED, now, Map.of("caseworker", caseworker)))))
        .orElseGet(() -> new Step(survivor, List.of()));
  }
}
