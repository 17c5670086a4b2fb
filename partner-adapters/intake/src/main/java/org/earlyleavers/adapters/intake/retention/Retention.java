package org.earlyleavers.adapters.intake.retention;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.earlyleavers.adapters.intake.age.MinimumAge;
import org.earlyleavers.adapters.intake.ledger.Ledger;
import org.earlyleavers.adapters.intake.quarantine.Quarantine;
import org.jboss.logging.Logger;

/** Forgets refused records and ended enrolments that have been kept long enough. */
@Startup
@ApplicationScoped
public class Retention {

  private static final Logger LOG = Logger.getLogger(Retention.class);

  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "retention"));
  private final Ledger ledger;
  private final Quarantine quarantine;
  private final RetentionSettings settings;
  private ScheduledFuture<?> going;

  Retention(Ledger ledger, Quarantine quarantine, RetentionSettings settings) {
    this.ledger = ledger;
    this.quarantine = quarantine;
    this.settings = settings;
  }

  @PostConstruct
  void start() {
    going =
        rounds.scheduleWithFixedDelay(
            this::round, 0, settings.every().toMillis(), TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    going.cancel(false);
    rounds.shutdown();
  }

  private void round() {
    try {
      forget(Instant.now());
    } catch (RuntimeException e) {
      LOG.warn("What has been kept long enough could not be forgotten; the next round follows");
    }
  }

  /** Forgets what has been kept long enough at that moment. */
  public void forget(Instant now) {
    int refused = quarantine.expire(now);
    int ended = ledger.forgetEndedBefore(MinimumAge.dayOf(now).minus(settings.afterEnd()));
    if (refused + ended > 0) {
      LOG.infof("Forgot %d refused records and %d ended enrolments", refused, ended);
    }
  }
}
