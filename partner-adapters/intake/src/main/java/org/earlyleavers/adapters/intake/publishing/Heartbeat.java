package org.earlyleavers.adapters.intake.publishing;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * States the progress of every source again and again, so that whoever reads it can tell a source
 * that has nothing new to say from an exchange that does not bring it.
 */
@Startup
@ApplicationScoped
public class Heartbeat {

  private static final Logger LOG = Logger.getLogger(Heartbeat.class);

  private final ScheduledExecutorService beats =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "heartbeat"));
  private final Receipts receipts;
  private final Duration every;
  private ScheduledFuture<?> beating;

  Heartbeat(Receipts receipts, HeartbeatSettings settings) {
    this.receipts = receipts;
    this.every = settings.every();
  }

  @PostConstruct
  void start() {
    beating =
        beats.scheduleWithFixedDelay(
            this::beat, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    beating.cancel(false);
    beats.shutdown();
  }

  /** A beat that fails shall not be the last one. */
  private void beat() {
    try {
      receipts.beat();
    } catch (RuntimeException e) {
      LOG.warn("The heartbeat was not acknowledged; the next one follows");
    }
  }
}
