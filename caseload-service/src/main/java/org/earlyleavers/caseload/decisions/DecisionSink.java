package org.earlyleavers.caseload.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.earlyleavers.caseload.cases.ApplyingDecision;
import org.earlyleavers.caseload.cases.Conclusion;
import org.earlyleavers.caseload.cases.Conclusion.ConfirmedReport;
import org.earlyleavers.caseload.cases.LeaverCase;
import org.earlyleavers.caseload.coverage.Routing;
import org.earlyleavers.caseload.database.ActingAs;
import org.earlyleavers.caseload.database.DatabaseRole;
import org.earlyleavers.caseload.retention.Erasures;
import org.earlyleavers.caseload.routing.Situation;
import org.earlyleavers.caseload.store.CaseStore;
import org.earlyleavers.events.DropoutReported;
import org.earlyleavers.events.LeaverDecision;
import org.earlyleavers.events.LeaverDecision.Outcome;

/** Applies a decision once, whole, in one transaction with the note that it was applied. */
@ApplicationScoped
public class DecisionSink {

  private final ApplyingDecision applying = new ApplyingDecision(UUID::randomUUID);
  private final Inbox inbox;
  private final CaseStore cases;
  private final Routing routing;
  private final Erasures erasures;
  private final Clock clock;
  private final EntityManager entities;

  DecisionSink(
      Inbox inbox,
      CaseStore cases,
      Routing routing,
      Erasures erasures,
      Clock clock,
      EntityManager entities) {
    this.inbox = inbox;
    this.cases = cases;
    this.routing = routing;
    this.erasures = erasures;
    this.clock = clock;
    this.entities = entities;
  }

  /** An event as it came. */
  public record Arrival(String eventId, LeaverDecision decision) {}

  /** Does nothing when the event is known, and only notes it when a higher revision is. */
  @ActingAs(DatabaseRole.ENGINE)
  @Transactional
  public void apply(String eventId, LeaverDecision decision) {
    applyInTransaction(List.of(new Arrival(eventId, decision)));
  }

  /**
   * Applies several, or none of them: under load most of the time goes into beginning and ending
   * transactions, and into asking for each what can be asked for all.
   */
  @ActingAs(DatabaseRole.ENGINE)
  @Transactional
  public void applyAll(List<Arrival> arrivals) {
    applyInTransaction(arrivals);
  }

  private void applyInTransaction(List<Arrival> arrivals) {
    List<LeaverDecision> admitted = admitted(arrivals);
    if (admitted.isEmpty()) {
      return;
    }
    // Held from here on, so that a purge of these cases is either behind this or not begun.
    LinkedCases linked =
        new LinkedCases(
            cases, admitted.stream().flatMap(decision -> namedBy(decision).stream()).toList());
    Set<UUID> erased = erasures.cover(admitted.stream().map(LeaverDecision::reportId).toList());
    for (LeaverDecision decision : admitted) {
      if (!erased.contains(decision.reportId())) {
        apply(decision, linked);
      }
    }
    // Not at the commit: what fails there is logged with all that the database says.
    entities.flush();
  }

  private List<LeaverDecision> admitted(List<Arrival> arrivals) {
    Map<String, LeaverDecision> byEvent = new LinkedHashMap<>();
    arrivals.forEach(arrival -> byEvent.putIfAbsent(arrival.eventId(), arrival.decision()));
    byEvent.keySet().retainAll(inbox.admit(byEvent.keySet(), clock.instant()));
    return List.copyOf(byEvent.values());
  }

  private void apply(LeaverDecision decision, LinkedCases linked) {
    // As precise as the database, so that what is compared later is what was stored.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<LeaverCase> before = linked.to(namedBy(decision));
    applying
        .apply(before, decision.reportId(), conclusionOf(decision), now)
        .ifPresent(
            result -> {
              cases.save(decision, before, result, now);
              linked.haveBecome(before, result.cases());
            });
  }

  private static Set<UUID> namedBy(LeaverDecision decision) {
    Set<UUID> named = new TreeSet<>(decision.sameLeaver());
    named.add(decision.reportId());
    return named;
  }

  private Conclusion conclusionOf(LeaverDecision decision) {
    Set<UUID> others = new TreeSet<>(decision.sameLeaver());
    others.remove(decision.reportId());
    return new Conclusion(
        decision.revision(),
        decision.decidedAt().truncatedTo(ChronoUnit.MICROS),
        decision.reason(),
        others,
        decision
            .report()
            .filter(report -> decision.outcome() == Outcome.CONFIRMED)
            .map(this::confirmed));
  }

  private ConfirmedReport confirmed(DropoutReported report) {
    return new ConfirmedReport(
        report.reportedAt().truncatedTo(ChronoUnit.MICROS),
        routing.now().route(Situation.of(report)));
  }
}
