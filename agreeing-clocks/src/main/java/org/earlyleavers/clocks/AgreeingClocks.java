package org.earlyleavers.clocks;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Lets a service start only when its clock agrees with another, before it takes anything in, and
 * ends it when they no longer do. To stand still is not enough: who is too young is told, and
 * refused, before the database is asked anything.
 */
@ApplicationScoped
class AgreeingClocks {

  /** Before anything else that begins with the service. */
  private static final int FIRST = 1;

  private static final int FAILED = 1;
  private static final Logger LOG = Logger.getLogger(AgreeingClocks.class);

  private final ScheduledExecutorService looks =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "agreeing-clocks"));
  private final OtherClock there;
  private final TwoClocks clocks;
  private final Duration tolerance;
  private final Duration every;
  private final Runnable end;
  private ScheduledFuture<?> looking;
  private boolean silent;

  @Inject
  AgreeingClocks(OtherClock there, ClockSettings settings) {
    this(Clock.systemUTC(), there, settings, () -> Quarkus.asyncExit(FAILED));
  }

  AgreeingClocks(Clock here, OtherClock there, ClockSettings settings, Runnable end) {
    this.there = there;
    this.tolerance = settings.tolerance();
    this.every = settings.lookEvery();
    this.clocks = new TwoClocks(here, there, tolerance);
    this.end = end;
  }

  /**
   * Compares them, now and from now on.
   *
   * @throws IllegalStateException if they disagree, or the process is told to end before the other
   *     has answered: the service does not start
   */
  void start(@Observes @Priority(FIRST) StartupEvent start) throws InterruptedException {
    if (!agreeOnceHeard()) {
      throw new IllegalStateException(disagreement());
    }
    looking =
        looks.scheduleWithFixedDelay(
            this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Whoever is away says nothing about the time, and is waited for. */
  private boolean agreeOnceHeard() throws InterruptedException {
    boolean told = false;
    // Until the service has started, nothing but this ends it when it is told to end.
    while (!ApplicationLifecycleManager.isVmShuttingDown()) {
      try {
        return clocks.agree();
      } catch (SilentClockException e) {
        if (!told) {
          LOG.warnf("Waiting until %s clock can be read: %s", there.whose(), e.getMessage());
          told = true;
        }
        TimeUnit.SECONDS.sleep(1);
      }
    }
    throw new IllegalStateException("Ended before %s clock was read".formatted(there.whose()));
  }

  @PreDestroy
  void stop() {
    if (looking != null) {
      looking.cancel(false);
    }
    looks.shutdown();
  }

  /** Whoever is away cannot be compared with: the service goes on, unguarded meanwhile. */
  private void look() {
    try {
      boolean agree = clocks.agree();
      silent = false;
      if (!agree) {
        LOG.error(disagreement());
        end.run();
      }
    } catch (SilentClockException e) {
      tellSilence(e.getMessage());
    } catch (RuntimeException e) {
      tellSilence(e.getClass().getName());
    }
  }

  /** Once for each silence: it may be long. */
  private void tellSilence(String why) {
    if (!silent) {
      LOG.warnf("Until %s clock can be read, a wrong one goes unnoticed: %s", there.whose(), why);
      silent = true;
    }
  }

  private String disagreement() {
    return "This machine's clock and %s are more than %s apart: one of them is wrong"
        .formatted(there.whose(), tolerance);
  }
}
