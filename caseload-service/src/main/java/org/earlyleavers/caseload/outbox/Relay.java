package org.earlyleavers.caseload.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
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
  private final Semaphore news = new Semaphore(0);
  private final Thread thread = new Thread(this::run, "case-event-relay");
  private volatile boolean stopped;

  Relay(Publishing publishing, OutboxConfig config) {
    this.publishing = publishing;
    this.config = config;
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

  /** Something was written down. */
  void wakeUp() {
    news.release();
  }

  private void run() {
    while (!stopped) {
      boolean more = false;
      try {
        more = publishing.publishSome();
      } catch (SQLException | RuntimeException e) {
        LOG.warnf("Case events wait to be published: %s", e.getClass().getSimpleName());
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
