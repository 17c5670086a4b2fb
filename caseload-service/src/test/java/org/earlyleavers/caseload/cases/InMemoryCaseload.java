package org.earlyleavers.caseload.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.earlyleavers.caseload.cases.CaseState.Merged;
import org.earlyleavers.caseload.cases.CaseState.Open;
import org.earlyleavers.caseload.cases.Conclusion.ConfirmedReport;
import org.earlyleavers.caseload.routing.Route;
import org.earlyleavers.caseload.routing.Route.Ground;
import org.earlyleavers.events.LeaverDecision.Outcome;
import org.earlyleavers.events.LeaverDecision.Reason;

/** Applies decisions as the service does, over a map instead of a database. */
final class InMemoryCaseload {

  static final Instant DAY_ONE = Instant.parse("2026-01-12T08:00:00Z");

  private final Map<UUID, LeaverCase> cases = new LinkedHashMap<>();
  private final List<CaseFact> facts = new ArrayList<>();
  private final ApplyingDecision applying = new ApplyingDecision(this::nextId);
  private Instant now = DAY_ONE;
  private int ids;

  private UUID nextId() {
    ids++;
    return new UUID(0xCA5E, ids);
  }

  static UUID report(int number) {
    return new UUID(0x4E904, number);
  }

  /** A decision on report {@code number}. */
  record Decided(int number, long revision, Reason reason, Set<Integer> same, String structure) {

    Decided {
      same = Set.copyOf(same);
    }

    static Decided that(int number, Reason reason, Integer... sameLeaver) {
      return new Decided(number, 1, reason, Set.of(sameLeaver), "75119");
    }

    Decided revision(long newer) {
      return new Decided(number, newer, reason, same, structure);
    }

    Decided livingNear(String mission) {
      return new Decided(number, revision, reason, same, mission);
    }

    private Conclusion conclusion() {
      Route route = new Route(structure, Ground.COMMUNE_COVERED, "for the test");
      Instant reportedAt = DAY_ONE.minusSeconds(1000).plusSeconds(number);
      return new Conclusion(
          revision,
          DAY_ONE.plusSeconds(revision),
          reason,
          same.stream()
              .filter(other -> other != number)
              .map(InMemoryCaseload::report)
              .collect(Collectors.toSet()),
          reason.outcome() == Outcome.CONFIRMED
              ? Optional.of(new ConfirmedReport(reportedAt, route))
              : Optional.empty());
    }
  }

  InMemoryCaseload apply(Decided... decisions) {
    for (Decided decided : decisions) {
      now = now.plusSeconds(60);
      Set<UUID> named = new HashSet<>(decided.conclusion().sameLeaver());
      named.add(report(decided.number()));
      List<LeaverCase> affected =
          cases.values().stream()
              .filter(known -> known.reports().keySet().stream().anyMatch(named::contains))
              .toList();
      applying
          .apply(affected, report(decided.number()), decided.conclusion(), now)
          .ifPresent(result -> save(result.cases(), result.facts()));
    }
    return this;
  }

  InMemoryCaseload command(int report, Function<LeaverCase, LeaverCase.Step> command) {
    now = now.plusSeconds(60);
    LeaverCase.Step step = command.apply(caseOf(report));
    save(List.of(step.after()), step.facts());
    return this;
  }

  /** Whether any decision has been about this report, or named it. */
  boolean knows(int report) {
    return cases.values().stream().anyMatch(known -> known.reports().containsKey(report(report)));
  }

  int factsOf(UUID caseId) {
    return (int) facts.stream().filter(fact -> fact.caseId().equals(caseId)).count();
  }

  private void save(Collection<LeaverCase> changed, List<CaseFact> happened) {
    changed.forEach(known -> cases.put(known.id(), known));
    facts.addAll(happened);
  }

  Instant now() {
    return now;
  }

  LeaverCase caseOf(int report) {
    return cases.values().stream()
        .filter(known -> known.reports().containsKey(report(report)))
        .findFirst()
        .orElseThrow();
  }

  CaseState stateOf(int report) {
    return caseOf(report).state();
  }

  List<LeaverCase> all() {
    return List.copyOf(cases.values());
  }

  List<CaseFact.Kind> historyOf(int report) {
    UUID id = caseOf(report).id();
    return facts.stream()
        .filter(fact -> fact.caseId().equals(id))
        .map(CaseFact::kind)
        .filter(kind -> kind != CaseFact.Kind.DECISION_APPLIED)
        .toList();
  }

  /** What a structure sees, whatever the ids of the cases. */
  record OpenCase(Set<UUID> reports, UUID shown, String structure) {}

  Set<OpenCase> openCases() {
    return cases.values().stream()
        .filter(known -> known.state() instanceof Open)
        .map(
            known ->
                new OpenCase(
                    known.reports().keySet(),
                    known.shownReport().orElseThrow(),
                    known.route().orElseThrow().structure()))
        .collect(Collectors.toSet());
  }

  /** How many unmerged cases hold a report; more than one would be two cases for one leaver. */
  long casesHolding(UUID report) {
    return cases.values().stream()
        .filter(known -> !(known.state() instanceof Merged))
        .filter(known -> known.reports().containsKey(report))
        .count();
  }
}
