package org.earlyleavers.stack.launcher;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.earlyleavers.stack.client.Exchange;
import org.earlyleavers.stack.parts.Broker;

/**
 * The whole exchange, running on this machine until it is closed or this process ends: nothing that
 * was started stays behind, also when the start was interrupted halfway.
 *
 * <p>Of a stack whose process is killed by force, the services end at once; the database server
 * stays and is stopped by the next start on the same data.
 */
public final class LocalStack implements AutoCloseable {

  private final StackSettings settings;
  private final StackListener listener;
  private final Thread closeAtExit = new Thread(this::closeAll, "stop-local-stack");

  /** The last started first. */
  private final Deque<AutoCloseable> running = new ArrayDeque<>();

  private volatile boolean closed;
  private DataFolder data;
  private StackParts parts;
  private ServiceFleet services;

  private LocalStack(StackSettings settings, StackListener listener) {
    this.settings = settings;
    this.listener = listener;
  }

  /**
   * Starts everything, and returns when every service is ready.
   *
   * @throws StackException if it cannot; then nothing is left running
   */
  public static LocalStack start(StackSettings settings, StackListener listener)
      throws InterruptedException {
    LocalStack stack = new LocalStack(settings, listener);
    Runtime.getRuntime().addShutdownHook(stack.closeAtExit);
    try {
      stack.start();
      return stack;
    } catch (RuntimeException | InterruptedException e) {
      stack.failSilentlyIfClosing();
      stack.close();
      throw e;
    }
  }

  /**
   * Deletes what earlier stacks have left.
   *
   * @throws StackException if one is running
   */
  public static void forgetData(StackSettings settings) {
    settings
        .data()
        .ifPresent(
            folder -> {
              try (DataFolder data = DataFolder.take(folder)) {
                data.forget();
              }
            });
  }

  private void start() throws InterruptedException {
    requireBuilt();
    data = own(() -> settings.data().map(DataFolder::take).orElseGet(DataFolder::temporary));
    settings.data().ifPresent(folder -> data.recover());
    FreePorts.require(settings.ports().byWhatWantsIt());
    parts = own(() -> StackParts.start(settings, data, listener));
    parts.identity();
    parts.database();
    parts.broker();
    settings.data().ifPresent(folder -> data.markComplete());
    services = own(() -> ServiceFleet.fork(settings, parts, data, listener));
    services.awaitReady();
  }

  private void requireBuilt() {
    for (Service service : settings.services()) {
      Path application = service.application(settings.repository());
      if (!Files.exists(application)) {
        throw new StackException(
            "%s is not built (%s is missing): run ./dev build."
                .formatted(service.title(), application));
      }
    }
  }

  private synchronized <T extends AutoCloseable> T own(Supplier<T> start) {
    if (closed) {
      throw new StackException("The local stack was stopped while it was starting.");
    }
    T started = start.get();
    running.push(started);
    return started;
  }

  /** The process is ending: what fails now fails because of that, and is no news. */
  private void failSilentlyIfClosing() throws InterruptedException {
    if (closed) {
      new CountDownLatch(1).await();
    }
  }

  /** Where everybody finds the services. */
  public Exchange exchange() {
    return new Exchange(
        parts.identity().issuer(),
        services.address(Service.REPORTING),
        services.address(Service.ADAPTERS),
        services.address(Service.CASELOAD));
  }

  /** Where a service listens. */
  public URI address(Service service) {
    return services.address(service);
  }

  /** Who gives tokens. */
  public String issuer() {
    return parts.identity().issuer();
  }

  /** The broker, as Kafka clients name it. */
  public String bootstrapServers() {
    return parts.broker().bootstrapServers();
  }

  /** What a Kafka client sets that may do and see everything. */
  public Map<String, String> brokerAdministration() {
    return parts.broker().clientSettings(Broker.ADMINISTRATOR);
  }

  /** The database; its superuser {@code postgres} needs no password. */
  public String jdbcUrl() {
    return parts.database().jdbcUrl();
  }

  /** Where each service's log is. */
  public Path logs() {
    return settings.logs();
  }

  /** What runs where, for people. */
  public List<StackRow> rows() {
    return StackRow.all(parts, services, DatabaseServer.in(data.database()));
  }

  /** Stops everything, the last started first. */
  @Override
  public void close() {
    closeAll();
    try {
      Runtime.getRuntime().removeShutdownHook(closeAtExit);
    } catch (IllegalStateException e) {
      // The process is ending already: the hook finds nothing left to do.
      return;
    }
  }

  private synchronized void closeAll() {
    closed = true;
    while (!running.isEmpty()) {
      AutoCloseable next = running.pop();
      try {
        next.close();
      } catch (Exception e) { // One part's trouble shall not keep the others running.
        listener.problem("local stack", "Something does not stop cleanly: " + e);
      }
    }
  }
}
