package org.earlyleavers.caseload.coverage;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.earlyleavers.caseload.cases.CaseState.Merged;
import org.earlyleavers.caseload.cases.Conclusion.ConfirmedReport;
import org.earlyleavers.caseload.cases.LeaverCase;
import org.earlyleavers.caseload.cases.LinkedReport;
import org.earlyleavers.caseload.database.ActingAs;
import org.earlyleavers.caseload.database.DatabaseRole;
import org.earlyleavers.caseload.routing.Route;
import org.earlyleavers.caseload.routing.Router;
import org.earlyleavers.caseload.routing.Situation;
import org.earlyleavers.caseload.store.CaseStore;
import org.earlyleavers.caseload.store.RoutedReports;

/**
 * Routes again what was routed by something that is no longer in force: another version of the
 * coverage, other rules. Each report carries what it was routed by, so that this may stop at any
 * point and goes on where it was, on any instance.
 */
@ApplicationScoped
class Rerouting {

  /** Any number that nobody else locks. */
  private static final long LOCK = 0x5245_524F_5554_4500L;

  private final Routing routing;
  private final CaseStore cases;
  private final RoutedReports reports;
  private final EntityManager entities;
  private final RoutingConfig config;
  private final Clock clock;

  Rerouting(
      Routing routing,
      CaseStore cases,
      RoutedReports reports,
      EntityManager entities,
      RoutingConfig config,
      Clock clock) {
    this.routing = routing;
    this.cases = cases;
    this.reports = reports;
    this.entities = entities;
    this.config = config;
    this.clock = clock;
  }

  @ActingAs(DatabaseRole.ENGINE)
  @Scheduled(
      every = "{caseload.routing.check-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void catchUp() {
    while (routing.isReady() && QuarkusTransaction.requiringNew().call(this::oneBatch)) {
      // The next one.
    }
  }

  /** Whether there may be more. */
  private boolean oneBatch() {
    Router router = routing.readAgain();
    if (!isAlone()) {
      return false;
    }
    List<UUID> due = reports.routedOtherwise(router.basis(), config.casesAtOnce());
    if (due.isEmpty()) {
      return false;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    for (LeaverCase known : cases.linkedTo(due)) {
      if (!(known.state() instanceof Merged)) {
        route(known, router, now);
      }
    }
    reports.routedBy(router.basis(), due);
    return true;
  }

  /** A case that goes where it went is left as it is, with its version. */
  private void route(LeaverCase known, Router router, Instant now) {
    Map<UUID, Route> routes = new HashMap<>();
    reports
        .confirmedOf(known)
        .forEach((id, report) -> routes.put(id, router.route(Situation.of(report))));
    boolean same =
        known.reports().values().stream()
            .filter(report -> routes.containsKey(report.reportId()))
            .allMatch(report -> saysTheSame(report, routes.get(report.reportId())));
    if (!same) {
      cases.save(known.rerouted(routes, now), now);
    }
  }

  private static boolean saysTheSame(LinkedReport report, Route route) {
    return report
        .lastConfirmed()
        .map(ConfirmedReport::route)
        .filter(route::saysTheSameAs)
        .isPresent();
  }

  private boolean isAlone() {
    return (Boolean)
        entities
            .createNativeQuery("select pg_try_advisory_xact_lock(:key)")
            .setParameter("key", LOCK)
            .getSingleResult();
  }
}
