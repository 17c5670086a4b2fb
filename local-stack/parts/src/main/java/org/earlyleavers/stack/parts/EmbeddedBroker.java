package org.earlyleavers.stack.parts;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * Kafka's own KRaft broker and controller in this process, a cluster of one. Its threads keep the
 * process alive until {@link #close()}.
 */
public final class EmbeddedBroker implements Broker {

  private static final int NODE_ID = 1;

  /** Any 22 characters of Base64 do; a fixed one lets a data directory be found again. */
  private static final String CLUSTER_ID = "EarlyLeaversLocalStacA";

  private static final String DIRECTORY = "broker";

  private static final long TOPIC_SECONDS = 60;

  private final KafkaRaftServer server;
  private final DataDirectory data;
  private final BrokerEntrance entrance;
  private final String bootstrapServers;

  private EmbeddedBroker(
      KafkaRaftServer server,
      DataDirectory data,
      BrokerEntrance entrance,
      String bootstrapServers) {
    this.server = server;
    this.data = data;
    this.entrance = entrance;
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * Starts a broker that lets everybody in, and returns when it serves.
   *
   * @throws PortTakenException if the port is not free
   * @throws IllegalStateException if the data directory cannot be used
   */
  public static EmbeddedBroker start(Placement placement) {
    return start(placement, 0);
  }

  /**
   * As {@link #start(Placement)}, behind something that passes on to it what comes to another port.
   *
   * @param toldPort where clients are sent, also on the loopback interface; 0 is the broker's own
   */
  public static EmbeddedBroker start(Placement placement, int toldPort) {
    return start(placement, DataDirectory.of(placement, DIRECTORY), new OpenEntrance(toldPort));
  }

  /**
   * As {@link #start(Placement)}, with TLS, a login for each principal of the table, and no right
   * beyond it. Data of a broker that let everybody in is found again, and the other way round.
   */
  public static EmbeddedBroker startGuarded(Placement placement, KafkaRights access) {
    DataDirectory data = DataDirectory.of(placement, DIRECTORY);
    EmbeddedBroker broker =
        start(placement, data, new GuardedEntrance(BrokerCertificate.beside(data.path())));
    try (Admin admin = broker.admin()) {
      Logins.enter(admin, access.principals());
      AccessControl control = AccessControl.of(admin, access);
      control.grant(admin);
      control.revoke(admin);
      return broker;
    } catch (RuntimeException e) {
      broker.close();
      throw e;
    }
  }

  private static EmbeddedBroker start(
      Placement placement, DataDirectory data, BrokerEntrance entrance) {
    QuietLogging.warningsOnly("kafka", "org.apache.kafka", "state.change.logger");
    List<Integer> ports = LoopbackPorts.claim(placement.port(), 0);
    format(data);
    String address = "127.0.0.1:" + ports.get(0);
    String controllerAddress = "127.0.0.1:" + ports.get(1);
    Map<String, String> settings = settings(data, controllerAddress);
    settings.putAll(entrance.brokerSettings(address, controllerAddress));
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
    server.startup();
    return new EmbeddedBroker(server, data, entrance, address);
  }

  private static void format(DataDirectory data) {
    try {
      new Formatter()
          .setPrintStream(
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
          .setClusterId(CLUSTER_ID)
          .setNodeId(NODE_ID)
          .setControllerListenerName("CONTROLLER")
          .setReleaseVersion(MetadataVersion.latestProduction())
          .setIgnoreFormatted(true)
          .addDirectory(data.path().toString())
          .setMetadataLogDirectory(data.path().toString())
          .run();
    } catch (Exception e) { // The formatter declares no narrower one.
      throw new IllegalStateException("Cannot prepare the broker's data in " + data.path(), e);
    }
  }

  private static Map<String, String> settings(DataDirectory data, String controllerAddress) {
    Map<String, String> settings = new HashMap<>();
    settings.put("node.id", Integer.toString(NODE_ID));
    settings.put("process.roles", "broker,controller");
    settings.put("controller.quorum.voters", NODE_ID + "@" + controllerAddress);
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("log.dirs", data.path().toString());
    settings.put("auto.create.topics.enable", "false");

    settings.put("offsets.topic.replication.factor", "1");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");

    // A cluster of one serves a few clients: small pools and few internal partitions start sooner.
    settings.put("offsets.topic.num.partitions", "4");
    settings.put("transaction.state.log.num.partitions", "4");
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "4");
    settings.put("log.cleaner.dedupe.buffer.size", "2097152");
    // Nobody else is expected to join a group, so there is nothing to wait for.
    settings.put("group.initial.rebalance.delay.ms", "0");
    return settings;
  }

  @Override
  public String bootstrapServers() {
    return bootstrapServers;
  }

  @Override
  public Map<String, String> clientSettings(String principal) {
    return entrance.clientSettings(principal, bootstrapServers);
  }

  private Admin admin() {
    return Admin.create(Map.copyOf(clientSettings(ADMINISTRATOR)));
  }

  @Override
  public void createTopics(Collection<NewTopic> topics) {
    try (Admin admin = admin()) {
      createTopics(admin, topics);
    }
  }

  /**
   * As {@link Broker#createTopics(Collection)}, on a broker that may run in another process.
   *
   * @throws IllegalStateException if the broker refuses a topic
   */
  public static void createTopics(Admin admin, Collection<NewTopic> topics) {
    admin.createTopics(topics).values().forEach(EmbeddedBroker::awaitTopic);
    awaitLeaders(admin, topics);
  }

  /**
   * A topic is created before the broker leads its partitions. An idempotent producer that begins
   * in between may have its second batch taken and its first refused, and waits until both expire.
   */
  private static void awaitLeaders(Admin admin, Collection<NewTopic> topics) {
    Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    for (NewTopic topic : topics) {
      for (int partition = 0; partition < topic.numPartitions(); partition++) {
        ends.put(new TopicPartition(topic.name(), partition), OffsetSpec.latest());
      }
    }
    try {
      // Only the leader answers, and the client asks until it does.
      admin.listOffsets(ends).all().get(TOPIC_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("The broker does not lead all partitions", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for partitions", e);
    }
  }

  private static void awaitTopic(String topic, Future<Void> created) {
    try {
      created.get(TOPIC_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException("The broker refuses topic " + topic, e.getCause());
      }
    } catch (TimeoutException e) {
      throw new IllegalStateException("No answer about topic " + topic, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while creating topic " + topic, e);
    }
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
    data.release();
  }
}
