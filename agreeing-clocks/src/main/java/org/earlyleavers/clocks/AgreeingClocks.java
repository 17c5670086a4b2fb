package org.earlyleavers.clocks;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Lets a service start only when its clock agrees with its database's, before it takes anything in,
 * and ends it when they no longer do. To stand still is not enough: who is too young is told, and
 * refused, before the database is asked anything.
 */
@ApplicationScoped
class AgreeingClocks {

  /** Before anything else that begins with the service. */
  private static final int FIRST = 1;

  private static final int FAILED = 1;
  private static final String WHY =
      "This machine's clock and the database's are more than %s apart: one of them is wrong";
  private static final Logger LOG = Logger.getLogger(AgreeingClocks.class);

  private final ScheduledExecutorService looks =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "agreeing-clocks"));
  private final TwoClocks clocks;
  private final Duration tolerance;
  private final Duration every;
  private final Runnable end;
  private ScheduledFuture<?> looking;

  @Inject
  AgreeingClocks(DataSource database, ClockSettings settings) {
    this(Clock.systemUTC(), database, settings, () -> Quarkus.asyncExit(FAILED));
  }

  AgreeingClocks(Clock clock, DataSource database, ClockSettings settings, Runnable end) {
    this.tolerance = settings.tolerance();
    this.every = settings.lookEvery();
    this.clocks = new TwoClocks(clock, database, tolerance);
    this.end = end;
  }

  /**
   * Compares them, now and from now on.
   *
   * @throws IllegalStateException if they disagree: the service does not start
   * @throws SQLException if the database does not answer
   */
  void start(@Observes @Priority(FIRST) StartupEvent start) throws SQLException {
    if (!clocks.agree()) {
      throw new IllegalStateException(WHY.formatted(tolerance));
    }
    looking =
        looks.scheduleWithFixedDelay(
            this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    if (looking != null) {
      looking.cancel(false);
    }
    looks.shutdown();
  }

  /** Without a database there is nothing to compare, and nothing gets done either. */
  private void look() {
    try {
      if (!clocks.agree()) {
        LOG.error(WHY.formatted(tolerance));
        end.run();
      }
    } catch (SQLException | RuntimeException e) {
      LOG.debugf("The clocks cannot be compared: %s", e.getClass().getName());
    }
  }
}
