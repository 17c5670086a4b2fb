package org.earlyleavers.caseload.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.earlyleavers.caseload.live.LiveList.Told;

/** The live lists that somebody looks at, at this instance. */
@ApplicationScoped
public class LiveLists {

  private final Map<String, LiveList> lists = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();
  private final LiveConfig config;
  private final LiveEvents events;
  private final Clock clock;

  LiveLists(LiveConfig config, LiveEvents events, Clock clock, MeterRegistry metrics) {
    this.config = config;
    this.events = events;
    this.clock = clock;
    Gauge.builder("live.clients", count, AtomicInteger::get)
        .description("Connections to live lists")
        .register(metrics);
  }

  void beat(@Observes StartupEvent start, Vertx vertx) {
    vertx.setPeriodic(config.heartbeatEvery().toMillis(), timer -> heartbeat());
  }

  /** Whether one more client may connect. */
  public boolean hasRoom() {
    return count.get() < config.clients();
  }

  /**
   * The number of a structure's last event: whoever reads the list afterwards, and follows the
   * events from here on, misses nothing in between.
   *
   * @throws PersistenceException if the database does not answer
   */
  public long newest(String structure) {
    try {
      return events.newest(structure);
    } catch (SQLException e) {
      throw new PersistenceException("The last event cannot be read", e);
    }
  }

  /**
   * The changes of one structure's list: those that the client has missed since it was here last,
   * as far as they are known, else {@code resync}; then all that come.
   *
   * @param until when the stream ends
   */
  public Multi<LiveEvent> of(String structure, LastEventId last, Instant until) {
    Consumer<MultiEmitter<? super LiveEvent>> connect =
        connection -> {
          LiveClient client = new LiveClient(connection, config.eventsPerClient(), until);
          count.incrementAndGet();
          connection.onRequest(more -> client.handOn());
          // Not on an event loop: both wait for the database.
          connection.onTermination(
              () -> {
                count.decrementAndGet();
                aside(() -> leave(structure, client));
              });
          aside(() -> join(structure, client, connection, last));
        };
    // No buffer of the library's: the client has its own, which knows what to do when it is full.
    return Multi.createFrom().emitter(connect, BackPressureStrategy.IGNORE);
  }

  private static void aside(Runnable work) {
    Infrastructure.getDefaultWorkerPool().execute(work);
  }

  private void join(
      String structure,
      LiveClient client,
      MultiEmitter<? super LiveEvent> connection,
      LastEventId last) {
    try {
      LiveList list = lists.computeIfAbsent(structure, code -> new LiveList());
      while (!list.join(client, last, history(structure))) {
        lists.remove(structure, list);
        list = lists.computeIfAbsent(structure, code -> new LiveList());
      }
      if (connection.isCancelled()) {
        leave(structure, client);
      }
    } catch (SQLException | RuntimeException e) {
      connection.fail(e);
    }
  }

  private LiveList.History history(String structure) {
    return new LiveList.History() {
      @Override
      public long newest() throws SQLException {
        return events.newest(structure);
      }

      @Override
      public List<Told> between(long after, long upTo) throws SQLException {
        return upTo - after > config.eventsPerClient()
            ? List.of()
            : events.between(structure, after, upTo);
      }
    };
  }

  private void leave(String structure, LiveClient client) {
    LiveList list = lists.get(structure);
    if (list != null && list.leave(client)) {
      lists.remove(structure, list);
    }
  }

  /** The structures that somebody here looks at, each with the number of what was told last. */
  Map<String, Long> told() {
    Map<String, Long> told = new HashMap<>();
    lists.forEach((structure, list) -> list.told().ifPresent(id -> told.put(structure, id)));
    return told;
  }

  /** Tells an event to whoever looks at the structure's list and does not know it. */
  void tell(Told event) {
    LiveList list = lists.get(event.structure());
    if (list != null) {
      list.tell(event);
    }
  }

  private void heartbeat() {
    Instant now = clock.instant();
    lists
        .values()
        .forEach(
            list ->
                list.forEach(
                    client -> {
                      client.heartbeat();
                      client.endIfExpired(now);
                    }));
  }
}
