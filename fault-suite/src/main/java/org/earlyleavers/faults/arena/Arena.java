package org.earlyleavers.faults.arena;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.earlyleavers.faults.agent.WrongClock;
import org.earlyleavers.faults.disk.SmallDisks;
import org.earlyleavers.stack.client.Exchange;
import org.earlyleavers.stack.launcher.Service;
import org.earlyleavers.stack.launcher.ServiceSettings;
import org.earlyleavers.stack.launcher.Surroundings;
import org.earlyleavers.stack.parts.BrokerMain;
import org.earlyleavers.stack.parts.EmbeddedBroker;
import org.earlyleavers.stack.parts.ExchangeTopics;
import org.earlyleavers.stack.parts.FolderTree;
import org.earlyleavers.stack.wire.Wire;

/**
 * The whole exchange on this machine, each part by itself: services and broker in processes of
 * their own, at ports that stay, on data that outlasts them until the arena is closed.
 */
public final class Arena implements AutoCloseable {

  /** Held, so that its level lasts: that a broker is away is no news here. */
  private static final Logger CLIENTS = Logger.getLogger("org.apache.kafka");

  private static final Duration BROKER_LOOK = Duration.ofSeconds(5);

  /** So that nobody waits for long for a consumer that was killed. */
  private static final Map<Service, Map<String, String>> QUICKER =
      Map.of(
          Service.REPORTING,
          Map.of(
              "mp.messaging.incoming.case-events.session.timeout.ms", "10000",
              "mp.messaging.incoming.report-requests.session.timeout.ms", "10000"),
          Service.MATCHING,
          Map.of("kafka-streams.consumer.session.timeout.ms", "10000"),
          Service.ADAPTERS,
          Map.of("adapters.heartbeat.every", "PT5S"),
          Service.CASELOAD,
          Map.of());

  private static final String BROKER_DISK = "broker";
  private static final String DATABASE_DISK = "database";
  private static final String STATE_DISK = "state";
  private static final String DATA = "data";

  private final Path repository;
  private final Path folder;
  private final Path logs;
  private final ArenaPorts ports = new ArenaPorts();
  private final ServiceCommands commands;
  private final ProcessPart broker;
  private final DatabasePart database;
  private final IdentityPart identity;
  private final Wires wires;
  private final Map<Service, Integer> servicePorts = new EnumMap<>(Service.class);
  private final Optional<SmallDisks> smallDisks;
  private final Map<Service, ServicePart> services = new EnumMap<>(Service.class);
  private final Thread closeAtExit = new Thread(this::closeAll, "close-arena");
  private ServicePart otherMatching;

  private Arena(
      Path repository, Path folder, Path logs, boolean plantBug, Optional<SmallDisks> smallDisks) {
    this.repository = repository;
    this.folder = folder;
    this.logs = logs;
    this.smallDisks = smallDisks;
    this.commands = new ServiceCommands(folder, plantBug);
    int brokerPort = ports.take();
    int databasePort = ports.take();
    for (Service service : Service.values()) {
      servicePorts.put(service, ports.take());
    }
    this.wires =
        new Wires(
            Wire.to(brokerPort),
            Wire.to(databasePort),
            Wire.to(servicePorts.get(Service.REPORTING)),
            Wire.to(servicePorts.get(Service.ADAPTERS)));
    this.broker =
        new ProcessPart(
            "Kafka",
            ServiceCommands.own(
                BrokerMain.class,
                folder.resolve(BROKER_DISK).resolve(DATA),
                brokerPort,
                wires.broker().port()),
            logs.resolve("broker.log"),
            this::brokerAnswers);
    this.database = new DatabasePart(folder.resolve(DATABASE_DISK).resolve(DATA), databasePort);
    this.identity = new IdentityPart(ports.take());
  }

  /**
   * Starts everything, and returns when every service is ready.
   *
   * @param repository the source tree, in which the services are built
   * @param logs gets a file for each process
   * @param plantBug whether matching gets the planted bug
   * @param onSmallDisks whether data shall be kept on disks that can be filled
   */
  public static Arena open(Path repository, Path logs, boolean plantBug, boolean onSmallDisks)
      throws InterruptedException {
    CLIENTS.setLevel(Level.SEVERE);
    FolderTree.delete(logs);
    Path folder = temporaryFolder();
    Optional<SmallDisks> disks =
        onSmallDisks
            ? SmallDisks.mount(
                folder.resolve(BROKER_DISK),
                folder.resolve(DATABASE_DISK),
                folder.resolve(STATE_DISK))
            : Optional.empty();
    Arena arena = new Arena(repository, folder, logs, plantBug, disks);
    Runtime.getRuntime().addShutdownHook(arena.closeAtExit);
    try {
      arena.start();
      return arena;
    } catch (RuntimeException | InterruptedException e) {
      arena.close();
      throw e;
    }
  }

  private void start() throws InterruptedException {
    broker.start();
    identity.start();
    database.start();
    broker.awaitReady();
    try (Admin admin = admin()) {
      EmbeddedBroker.createTopics(admin, ExchangeTopics.onOneBroker());
    }
    for (Service service : Service.values()) {
      services.put(service, part(service, service.title(), servicePorts.get(service)));
    }
    for (ServicePart service : services.values()) {
      service.start();
    }
    for (ServicePart service : services.values()) {
      service.awaitReady();
    }
  }

  private ServicePart part(Service service, String title, int port) {
    Path deadPoint = folder.resolve(title + ".dead-point");
    Path clock = folder.resolve(title + ".clock");
    Surroundings surroundings =
        new Surroundings(
            Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()),
            issuer(),
            jdbcUrl(),
            stateFolder(title));
    Map<String, String> settings =
        new LinkedHashMap<>(ServiceSettings.of(service, surroundings, port));
    settings.putAll(QUICKER.get(service));
    settings.put("faults.dead-point", deadPoint.toString());
    settings.put(WrongClock.FILE, clock.toString());
    if (service == Service.MATCHING) {
      settings.put("kafka-streams.group.instance.id", title);
      settings.put("quarkus.kafka-streams.application-server", "localhost:" + port);
    }
    return new ServicePart(
        title,
        commands.service(service.application(repository), settings),
        logs.resolve(title + ".log"),
        loopback(port),
        deadPoint,
        clock);
  }

  private static URI loopback(int port) {
    return URI.create("http://localhost:" + port);
  }

  private boolean brokerAnswers() {
    try (Admin admin = admin()) {
      admin.describeCluster().nodes().get(BROKER_LOOK.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Asks the broker about itself; the caller closes it. */
  public Admin admin() {
    return Admin.create(
        Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()));
  }

  /** A service; of matching the instance that is always there. */
  public ServicePart service(Service service) {
    return services.get(service);
  }

  /** A second instance of matching, which is there when it is started. */
  public synchronized ServicePart otherMatching() {
    if (otherMatching == null) {
      otherMatching = part(Service.MATCHING, "matching-service-2", ports.take());
    }
    return otherMatching;
  }

  /** Kafka. */
  public ProcessPart broker() {
    return broker;
  }

  /** PostgreSQL. */
  public DatabasePart database() {
    return database;
  }

  /** The identity provider. */
  public IdentityPart identity() {
    return identity;
  }

  /** Where everybody finds the services. */
  public Exchange exchange() {
    return new Exchange(
        issuer(),
        loopback(wires.reporting().port()),
        loopback(wires.adapters().port()),
        service(Service.CASELOAD).address());
  }

  /** What lies between the parts. */
  public Wires wires() {
    return wires;
  }

  /** The disks that data is kept on, if they can be filled. */
  public Optional<SmallDisks> smallDisks() {
    return smallDisks;
  }

  /** Who gives tokens. */
  public String issuer() {
    return identity.issuer();
  }

  /** The broker, as everybody is told. */
  public String bootstrapServers() {
    return "127.0.0.1:" + wires.broker().port();
  }

  /** The database, as everybody is told; its superuser {@code postgres} needs no password. */
  public String jdbcUrl() {
    return "jdbc:postgresql://localhost:" + wires.database().port() + "/early_leavers";
  }

  /** Where an instance of matching keeps its state. */
  public Path stateFolder(String title) {
    return folder.resolve(STATE_DISK).resolve(title);
  }

  /** What each process says. */
  public Path logs() {
    return logs;
  }

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
    Stream.concat(Stream.ofNullable(otherMatching), services.values().stream()).forEach(Part::kill);
    services.clear();
    otherMatching = null;
    broker.kill();
    identity.close();
    database.close();
    wires.close();
    smallDisks.ifPresent(SmallDisks::close);
    FolderTree.delete(folder);
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("early-leavers-faults-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
