package org.earlyleavers.caseload.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
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

  /** Does nothing when the event is known, and only notes it when a higher revision is. */
  @ActingAs(DatabaseRole.ENGINE)
  @Transactional
  public void apply(String eventId, LeaverDecision decision) {
    applyInTransaction(eventId, decision);
  }

  /** An event as it came. */
  record Arrival(String eventId, LeaverDecision decision) {}

  /**
   * Applies several, or none of them: under load most of the time goes into beginning and ending
   * transactions.
   */
  @ActingAs(DatabaseRole.ENGINE)
  @Transactional
  void applyAll(List<Arrival> arrivals) {
    for (Arrival arrival : arrivals) {
      applyInTransaction(arrival.eventId(), arrival.decision());
      // What is remembered of one would be looked through again for each of the others.
      entities.flush();
      entities.clear();
    }
  }

  private void applyInTransaction(String eventId, LeaverDecision decision) {
    // As precise as the database, so that what is compared later is what was stored.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (!inbox.admit(eventId, now)) {
      return;
    }
    Conclusion conclusion = conclusionOf(decision);
    Set<UUID> named = new TreeSet<>(conclusion.sameLeaver());
    named.add(decision.reportId());
    // Held from here on, so that a purge of these cases is either behind this or not begun.
    List<LeaverCase> linked = cases.linkedTo(named);
    if (erasures.cover(decision.reportId())) {
      return;
    }
    applying
        .apply(linked, decision.reportId(), conclusion, now)
        .ifPresent(result -> cases.save(decision, result, now));
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
