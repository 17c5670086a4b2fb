package org.earlyleavers.caseload.decisions;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import org.earlyleavers.caseload.cases.CaseFact.Kind;
import org.earlyleavers.caseload.store.CaseChange;

/** Counts what decisions did to visible cases, once it is committed. */
@Startup
@ApplicationScoped
class CaseMetrics {

  private final Counter opened;
  private final Counter reopened;
  private final Counter takenBack;
  private final Counter unroutable;
  private final Timer visible;
  private final Clock clock;

  CaseMetrics(MeterRegistry metrics, Clock clock) {
    this.opened = openings("first").register(metrics);
    this.reopened = openings("again").register(metrics);
    this.takenBack =
        Counter.builder("cases.taken.back")
            .description("Cases taken back by a decision")
            .register(metrics);
    this.unroutable =
        Counter.builder("cases.unroutable")
            .description("Cases sent to a coordination for want of a local mission")
            .register(metrics);
    this.visible =
        Timer.builder("decision.visible")
            .description("From a decision to the commit that shows its effect on a list")
            .publishPercentileHistogram()
            .register(metrics);
    this.clock = clock;
  }

  private static Counter.Builder openings(String which) {
    return Counter.builder("cases.opened")
        .description("Cases put on a list by a decision")
        .tag("time", which);
  }

  void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) CaseChange change) {
    change
        .decidedAt()
        .ifPresent(decidedAt -> visible.record(Duration.between(decidedAt, clock.instant())));
    countIf(change, opened, EnumSet.of(Kind.OPENED));
    countIf(change, reopened, EnumSet.of(Kind.REOPENED));
    countIf(change, takenBack, EnumSet.of(Kind.TAKEN_BACK));
    if (change.unroutable()) {
      countIf(change, unroutable, EnumSet.of(Kind.OPENED, Kind.REROUTED));
    }
  }

  private static void countIf(CaseChange change, Counter counter, EnumSet<Kind> kinds) {
    if (change.kinds().stream().anyMatch(kinds::contains)) {
      counter.increment();
    }
  }
}
