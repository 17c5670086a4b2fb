package org.earlyleavers.reporting.imports;

import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Timer;
import java.util.TimerTask;

/** Deletes imports and pupils whose time is over, again and again. */
@ApplicationScoped
@Startup
class ImportPurge {

  private static final int YEARS_OF_PUPILS = 2;

  private final ImportRows rows;
  private final ImportSettings settings;
  private final Clock clock;
  private final Timer timer = new Timer("purge of imports", true);

  ImportPurge(ImportRows rows, ImportSettings settings, Clock clock) {
    this.rows = rows;
    this.settings = settings;
    this.clock = clock;
  }

  @PostConstruct
  void start() {
    long every = settings.purgeEvery().toMillis();
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            purge();
          }
        },
        every,
        every);
  }

  @PreDestroy
  void stop() {
    timer.cancel();
  }

  void purge() {
    try {
      rows.purge(
          clock.instant().minus(settings.retention()),
          clock.instant().atOffset(ZoneOffset.UTC).getYear() - YEARS_OF_PUPILS);
    } catch (SQLException | RuntimeException e) {
      Log.warnf("Old imports could not be deleted: %s", e.getClass().getName());
    }
  }
}
