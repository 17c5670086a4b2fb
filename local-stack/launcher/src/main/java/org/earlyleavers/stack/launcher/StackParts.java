package org.earlyleavers.stack.launcher;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.earlyleavers.stack.parts.Broker;
import org.earlyleavers.stack.parts.Database;
import org.earlyleavers.stack.parts.EmbeddedBroker;
import org.earlyleavers.stack.parts.EmbeddedDatabase;
import org.earlyleavers.stack.parts.ExchangeTopics;
import org.earlyleavers.stack.parts.IdentityProvider;
import org.earlyleavers.stack.parts.KafkaRights;
import org.earlyleavers.stack.parts.Placement;
import org.earlyleavers.stack.parts.PortTakenException;
import org.earlyleavers.stack.parts.Tokens;

/** Broker, database and identity provider, started side by side. */
final class StackParts implements AutoCloseable {

  static final String DATABASE = "PostgreSQL";
  static final String BROKER = "Kafka";
  static final String IDENTITY = "identity provider";

  private final StackListener listener;
  private final IdentityStart identityStart;
  private final Map<String, Duration> readyAfter = new ConcurrentHashMap<>();
  private final CompletableFuture<Database> database;
  private final CompletableFuture<Broker> broker;
  private final CompletableFuture<IdentityProvider> identity;

  private StackParts(StackSettings settings, DataFolder data, StackListener listener) {
    StackPorts ports = settings.ports();
    this.listener = listener;
    this.identityStart = new IdentityStart(settings.keycloak());
    this.database =
        starting(DATABASE, () -> startDatabase(data, ports.database()), Database::jdbcUrl);
    this.broker =
        starting(
            BROKER,
            () -> startBroker(data.placeBroker(ports.kafka()), settings.guarded()),
            Broker::bootstrapServers);
    this.identity =
        starting(
            IDENTITY, () -> identityStart.run(data, ports.identity()), IdentityProvider::issuer);
  }

  /** Begins to start them. */
  static StackParts start(StackSettings settings, DataFolder data, StackListener listener) {
    return new StackParts(settings, data, listener);
  }

  private <T> CompletableFuture<T> starting(
      String name, Supplier<T> start, Function<T, String> address) {
    long began = System.nanoTime();
    return CompletableFuture.supplyAsync(
        () -> {
          T part = start.get();
          Duration after = Duration.ofNanos(System.nanoTime() - began);
          readyAfter.put(name, after);
          listener.ready(name, address.apply(part), after);
          return part;
        },
        task -> new Thread(task, name).start());
  }

  private static Database startDatabase(DataFolder data, int port) {
    EmbeddedDatabase database = EmbeddedDatabase.start(data.placeDatabase(port));
    Arrays.stream(Service.values())
        .map(Service::schema)
        .flatMap(Optional::stream)
        .forEach(schema -> database.createSchemaFor(schema, Tokens.LOCAL_SECRET));
    return database;
  }

  private static Broker startBroker(Placement placement, boolean guarded) {
    EmbeddedBroker broker =
        guarded
            ? EmbeddedBroker.startGuarded(placement, KafkaRights.ofTheExchange())
            : EmbeddedBroker.start(placement);
    broker.createTopics(ExchangeTopics.onOneBroker());
    return broker;
  }

  /** How long it took a part to get ready. */
  Duration readyAfter(String name) {
    return readyAfter.get(name);
  }

  Database database() {
    return ready(DATABASE, database);
  }

  Broker broker() {
    return ready(BROKER, broker);
  }

  IdentityProvider identity() {
    return ready(IDENTITY, identity);
  }

  /**
   * Waits for one.
   *
   * @throws StackException if it does not start
   */
  private static <T> T ready(String name, CompletableFuture<T> part) {
    try {
      return part.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof PortTakenException taken) {
        throw new StackException(
            "Port %d was taken by another program while %s was starting."
                .formatted(taken.port(), name),
            taken);
      }
      throw new StackException("%s does not start.".formatted(name), e.getCause());
    }
  }

  /** Stops them, waiting first for those that are still starting. */
  @Override
  public void close() {
    identityStart.breakOff();
    closed(identity);
    closed(broker);
    closed(database);
  }

  private void closed(CompletableFuture<? extends AutoCloseable> starting) {
    Optional<? extends AutoCloseable> part =
        starting.handle((started, failure) -> Optional.ofNullable(started)).join();
    if (part.isEmpty()) {
      return;
    }
    try {
      part.get().close();
    } catch (Exception e) { // One part's trouble shall not keep the others running.
      listener.problem("local stack", "A part does not stop cleanly: " + e);
    }
  }
}
