package org.earlyleavers.caseload.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Publishes what is written down, as soon as it is and for as long as it takes. */
@ApplicationScoped
class Relay {

  private static final Logger LOG = Logger.getLogger(Relay.class);

  private static final Duration LONGEST_STOP = Duration.ofSeconds(2);

  private final Publishing publishing;
  private final OutboxConfig config;
  private final Clock clock;
  private final Semaphore news = new Semaphore(0);
  private final Thread thread = new Thread(this::run, "case-event-relay");
  private volatile boolean stopped;
  private volatile Optional<Instant> failingSince = Optional.empty();

  Relay(Publishing publishing, OutboxConfig config, MeterRegistry metrics, Clock clock) {
    this.publishing = publishing;
    this.config = config;
    this.clock = clock;
    Gauge.builder("case.events.held.up", this::secondsOfFailure)
        .description(
            "For how long no case event has been published for failures; 0 when all is well")
        .baseUnit("seconds")
        .register(metrics);
  }

  private double secondsOfFailure() {
    return failingSince
        .map(since -> Duration.between(since, clock.instant()).toMillis() / 1000.0)
        .orElse(0.0);
  }

  void start(@Observes StartupEvent start) {
    thread.setDaemon(true);
    thread.start();
  }

  void stop(@Observes ShutdownEvent end) throws InterruptedException {
    stopped = true;
    wakeUp();
    thread.join(LONGEST_STOP.toMillis());
  }

  /** False when it has ended by something that no repetition mends. */
  boolean isAlive() {
    return thread.isAlive();
  }

  /** Something was written down. */
  void wakeUp() {
    news.release();
  }

  private void run() {
    while (!stopped) {
      boolean more = false;
      try {
        more = publishing.publishSome();
        failingSince = Optional.empty();
      } catch (SQLException | RuntimeException | AssertionError e) {
        // The driver asserts things of a connection that was cut off, when it may.
        LOG.warnf("Case events wait to be published: %s", e.getClass().getSimpleName());
        failingSince = failingSince.or(() -> Optional.of(clock.instant()));
        news.drainPermits();
      }
      if (!more) {
        rest();
      }
    }
  }

  private void rest() {
    try {
      if (news.tryAcquire(config.lookEvery().toMillis(), TimeUnit.MILLISECONDS)) {
        news.drainPermits();
      }
    } catch (InterruptedException e) {
      stopped = true;
      Thread.currentThread().interrupt();
    }
  }
}
