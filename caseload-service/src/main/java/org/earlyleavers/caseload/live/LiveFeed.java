package org.earlyleavers.caseload.live;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.earlyleavers.caseload.database.DatabaseRole;
import org.earlyleavers.caseload.database.OnBehalfOf;
import org.earlyleavers.caseload.live.LiveList.Told;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Brings what any instance of the service has committed to the clients of this one: a connection of
 * its own listens to the database's announcements. They are only a hint; what there is to tell is
 * read from the table, also without one, so that a lost announcement costs a moment and no event.
 */
@ApplicationScoped
class LiveFeed {

  private static final Logger LOG = Logger.getLogger(LiveFeed.class);

  private static final int EVENTS_AT_ONCE = 500;
  private static final Duration LONGEST_STOP = Duration.ofSeconds(2);
  private static final Duration FORGET_EVERY = Duration.ofMinutes(5);

  private final AgroalDataSource database;
  private final OnBehalfOf onBehalfOf;
  private final LiveLists lists;
  private final LiveConfig config;
  private final Clock clock;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "live-feed");
  private Instant forgetAt = Instant.MIN;

  LiveFeed(
      AgroalDataSource database,
      OnBehalfOf onBehalfOf,
      LiveLists lists,
      LiveConfig config,
      Clock clock) {
    this.database = database;
    this.onBehalfOf = onBehalfOf;
    this.lists = lists;
    this.config = config;
    this.clock = clock;
  }

  void start(@Observes StartupEvent start) {
    thread.setDaemon(true);
    thread.start();
  }

  void stop(@Observes ShutdownEvent end) throws InterruptedException {
    stopped.countDown();
    thread.join(LONGEST_STOP.toMillis());
  }

  private boolean isStopped() {
    return stopped.getCount() == 0;
  }

  private void run() {
    while (!isStopped()) {
      try (Connection connection = connect()) {
        listen(connection);
      } catch (SQLException | RuntimeException | AssertionError e) {
        // The driver asserts things of a connection that was cut off, when it may.
        LOG.warnf("Live lists wait for the database: %s", e.getClass().getSimpleName());
        pause();
      }
    }
  }

  private Connection connect() throws SQLException {
    try {
      return onBehalfOf.call(DatabaseRole.ENGINE, database::getConnection);
    } catch (SQLException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("A pool fails in no other way", e);
    }
  }

  private void pause() {
    try {
      stopped.await(config.lookEvery().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      stopped.countDown();
      Thread.currentThread().interrupt();
    }
  }

  private void listen(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("listen " + LiveEvents.CHANNEL);
      tell(connection, lists.told());
      Instant lookAt = clock.instant().plus(config.lookEvery());
      while (!isStopped()) {
        Set<String> announced = announced(connection);
        Instant now = clock.instant();
        boolean everywhere = announced.isEmpty() || !now.isBefore(lookAt);
        Map<String, Long> known = lists.told();
        if (everywhere) {
          lookAt = now.plus(config.lookEvery());
          forget(connection, now);
        } else {
          known.keySet().retainAll(announced);
        }
        tell(connection, known);
      }
      // The connection goes back to the pool.
      statement.execute("unlisten *");
    }
  }

  /** The structures that something was committed for; waits for one, but not for ever. */
  private Set<String> announced(Connection connection) throws SQLException {
    int patience = Math.max(1, Math.toIntExact(config.lookEvery().toMillis()));
    PGNotification[] found = connection.unwrap(PGConnection.class).getNotifications(patience);
    return found == null
        ? Set.of()
        : Stream.of(found).map(PGNotification::getParameter).collect(Collectors.toSet());
  }

  private void tell(Connection connection, Map<String, Long> known) throws SQLException {
    Map<String, Long> told = new HashMap<>(known);
    List<Told> events;
    do {
      events = told.isEmpty() ? List.of() : LiveEvents.since(connection, told, EVENTS_AT_ONCE);
      for (Told event : events) {
        lists.tell(event);
        told.put(event.structure(), event.id());
      }
    } while (events.size() == EVENTS_AT_ONCE);
  }

  private void forget(Connection connection, Instant now) throws SQLException {
    if (now.isBefore(forgetAt)) {
      return;
    }
    forgetAt = now.plus(FORGET_EVERY);
    LiveEvents.forget(connection, now.minus(config.keepFor()));
  }
}
