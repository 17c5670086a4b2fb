package org.earlyleavers.caseload.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.earlyleavers.caseload.cases.CaseFact.Kind;
import org.earlyleavers.caseload.store.CaseChange;
import org.earlyleavers.caseload.store.CaseSummary;
import org.earlyleavers.caseload.store.StateName;

/** Tells every client of a structure what changed on its list, after the commit. */
@ApplicationScoped
class LiveLists {

  private static final Set<Kind> OPENING = Set.of(Kind.OPENED, Kind.REOPENED);

  private final Map<String, Set<LiveClient>> clients = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();
  private final LiveConfig config;
  private final ObjectMapper json;
  private final Clock clock;

  LiveLists(LiveConfig config, ObjectMapper json, Clock clock, MeterRegistry metrics) {
    this.config = config;
    this.json = json;
    this.clock = clock;
    Gauge.builder("live.clients", count, AtomicInteger::get)
        .description("Connections to live lists")
        .register(metrics);
  }

  void beat(@Observes StartupEvent start, Vertx vertx) {
    vertx.setPeriodic(config.heartbeatEvery().toMillis(), timer -> heartbeat());
  }

  /** Whether one more client may connect. */
  boolean hasRoom() {
    return count.get() < config.clients();
  }

  /**
   * The changes of one structure's list from now on.
   *
   * @param mayHaveMissed whether to begin with {@link LiveEvent#RESYNC}
   * @param until when the stream ends
   */
  Multi<LiveEvent> of(String structure, boolean mayHaveMissed, Instant until) {
    Consumer<MultiEmitter<? super LiveEvent>> connect =
        connection -> {
          LiveClient client = new LiveClient(connection, config.eventsPerClient(), until);
          connect(structure, client);
          connection.onTermination(() -> disconnect(structure, client));
          connection.onRequest(more -> client.handOn());
          client.send(mayHaveMissed ? LiveEvent.RESYNC : LiveEvent.HEARTBEAT);
        };
    // No buffer of the library's: the client has its own, which knows what to do when it is full.
    return Multi.createFrom().emitter(connect, BackPressureStrategy.IGNORE);
  }

  private void connect(String structure, LiveClient client) {
    clients.compute(
        structure,
        (code, known) -> {
          Set<LiveClient> all = known == null ? ConcurrentHashMap.newKeySet() : known;
          all.add(client);
          return all;
        });
    count.incrementAndGet();
  }

  private void disconnect(String structure, LiveClient client) {
    clients.computeIfPresent(
        structure,
        (code, known) -> {
          if (known.remove(client)) {
            count.decrementAndGet();
          }
          return known.isEmpty() ? null : known;
        });
  }

  private void heartbeat() {
    Instant now = clock.instant();
    clients
        .values()
        .forEach(
            ofStructure ->
                ofStructure.forEach(
                    client -> {
                      client.heartbeat();
                      client.endIfExpired(now);
                    }));
  }

  void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) CaseChange change) {
    CaseSummary summary = change.summary();
    change
        .leftStructure()
        .ifPresent(left -> send(left, event("case-left", summary, new Left(summary.id()))));
    if (summary.state() != StateName.MERGED) {
      send(summary.structure(), event(nameOf(change), summary, summary));
    }
  }

  /** All that a structure is told of a case that is no longer its own. */
  private record Left(UUID id) {}

  private static String nameOf(CaseChange change) {
    boolean arrives =
        change.leftStructure().isPresent() || change.kinds().stream().anyMatch(OPENING::contains);
    if (arrives) {
      return "case-opened";
    }
    return change.kinds().contains(Kind.TAKEN_BACK) ? "case-taken-back" : "case-changed";
  }

  private LiveEvent event(String name, CaseSummary summary, Object data) {
    try {
      return LiveEvent.about(
          name, summary.id() + ":" + summary.version(), json.writeValueAsString(data));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A summary is JSON", e);
    }
  }

  private void send(String structure, LiveEvent event) {
    clients.getOrDefault(structure, Set.of()).forEach(client -> client.send(event));
  }
}
