package org.earlyleavers.benchmarks.latency;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.earlyleavers.benchmarks.measuring.OpenLoop;
import org.earlyleavers.benchmarks.measuring.Percentiles;
import org.earlyleavers.events.Topics;

/**
 * What no exchange on this broker and this database can be faster than: a record that is produced
 * and consumed as many times as a report is on its way to a case, and one commit at the end.
 */
final class Floor implements AutoCloseable {

  /**
   * {@code dropout-reports}, the ways to the rooms and to the dossiers, {@code leaver-decisions}.
   */
  static final int HOPS = 4;

  /** As large as a report. */
  private static final int BYTES = 1_000;

  private static final Duration PATIENCE = Duration.ofMillis(100);

  private final KafkaProducer<String, byte[]> producer;
  private final Connection database;
  private final PreparedStatement insert;
  private final Map<String, CompletableFuture<Void>> underway = new ConcurrentHashMap<>();
  private final byte[] body = new byte[BYTES];
  private volatile boolean closed;

  /** Makes topics and a table of its own. */
  Floor(String bootstrapServers, String jdbcUrl)
      throws SQLException, InterruptedException, ExecutionException {
    createTopics(bootstrapServers);
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", "0"),
            new StringSerializer(),
            new ByteArraySerializer());
    this.database = DriverManager.getConnection(jdbcUrl, "postgres", "");
    try (Statement statement = database.createStatement()) {
      statement.execute("create table if not exists benchmark_floor (id text, body bytea)");
    }
    this.insert = database.prepareStatement("insert into benchmark_floor values (?, ?)");
    for (int hop = 0; hop < HOPS; hop++) {
      String next = topic(hop + 1);
      start(
          bootstrapServers,
          hop,
          hop == HOPS - 1 ? this::commit : arrived -> produce(next, arrived.key()));
    }
  }

  private static void createTopics(String bootstrapServers)
      throws InterruptedException, ExecutionException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      admin
          .createTopics(
              IntStream.range(0, HOPS)
                  .mapToObj(hop -> new NewTopic(topic(hop), Topics.PARTITIONS, (short) 1))
                  .toList())
          .all()
          .get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }

  private static String topic(int hop) {
    return "benchmark-floor-" + hop;
  }

  private void start(
      String bootstrapServers, int hop, Consumer<ConsumerRecord<String, byte[]>> action) {
    KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        IntStream.range(0, Topics.PARTITIONS)
            .mapToObj(partition -> new TopicPartition(topic(hop), partition))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    // Only now is it known where the end is.
    partitions.forEach(consumer::position);
    new Thread(
            () -> {
              try (consumer) {
                while (!closed) {
                  consumer.poll(PATIENCE).forEach(action);
                }
              }
            },
            topic(hop))
        .start();
  }

  private void produce(String topic, String key) {
    Future<?> unused = producer.send(new ProducerRecord<>(topic, key, body));
  }

  private void commit(ConsumerRecord<String, byte[]> arrived) {
    CompletableFuture<Void> done = underway.remove(arrived.key());
    try {
      insert.setString(1, arrived.key());
      insert.setBytes(2, arrived.value());
      insert.executeUpdate();
      done.complete(null);
    } catch (SQLException e) {
      done.completeExceptionally(e);
    }
  }

  /** Sends so many a second on their way. */
  Percentiles measure(int perSecond, Duration lasting) {
    return OpenLoop.run(
        perSecond,
        lasting,
        number -> {
          CompletableFuture<Void> done = new CompletableFuture<>();
          String key = perSecond + "-" + number;
          underway.put(key, done);
          produce(topic(0), key);
          return done;
        });
  }

  @Override
  public void close() throws SQLException {
    closed = true;
    producer.close();
    database.close();
  }
}
