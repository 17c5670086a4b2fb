package org.earlyleavers.stack.traces;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Looks for a text everywhere that the exchange writes: topics, tables and logs.
 *
 * @param broker how clients find it, and say who they are
 * @param jdbcUrl of a database whose superuser {@code postgres} needs no password
 * @param logs the folder of all logs
 */
public record Traces(Map<String, String> broker, String jdbcUrl, Path logs) {

  private static final Duration POLL = Duration.ofMillis(200);

  /** The places where a text is found. */
  public List<String> of(String text) throws IOException, SQLException {
    List<String> places = new ArrayList<>();
    places.addAll(topicsWith(text));
    places.addAll(tablesWith(text));
    places.addAll(logsWith(text));
    return places;
  }

  /** Every topic, the broker's own left out. */
  public List<String> topics() {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      return consumer.listTopics().keySet().stream()
          .filter(topic -> !topic.startsWith("__"))
          .toList();
    }
  }

  /** Every table, as schema and name. */
  public List<String> tables() throws SQLException {
    try (Connection connection = DriverManager.getConnection(jdbcUrl, "postgres", "");
        Statement statement = connection.createStatement()) {
      return List.copyOf(tables(statement));
    }
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    Map<String, Object> settings = new HashMap<>(broker);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, UUID.randomUUID().toString());
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** Internal topics too, for the state is written there. */
  private Set<String> topicsWith(String text) {
    Set<String> topics = new TreeSet<>();
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      List<TopicPartition> partitions =
          consumer.listTopics().entrySet().stream()
              .filter(topic -> !topic.getKey().equals("__consumer_offsets"))
              .flatMap(topic -> topic.getValue().stream())
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
          if (contains(message, text)) {
            topics.add("topic " + message.topic());
          }
        }
      }
    }
    return topics;
  }

  private static boolean contains(ConsumerRecord<byte[], byte[]> message, String text) {
    return contains(message.key(), text)
        || contains(message.value(), text)
        || Stream.of(message.headers().toArray()).anyMatch(h -> contains(h.value(), text));
  }

  private static boolean contains(byte[] bytes, String text) {
    return bytes != null && new String(bytes, UTF_8).contains(text);
  }

  private List<String> tablesWith(String text) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(jdbcUrl, "postgres", "");
        Statement statement = connection.createStatement()) {
      for (String table : tables(statement)) {
        try (ResultSet count =
            statement.executeQuery(
                "select count(*) from %s as r where strpos(r::text, '%s') > 0"
                    .formatted(table, text))) {
          count.next();
          if (count.getLong(1) > 0) {
            found.add("table " + table);
          }
        }
      }
    }
    return found;
  }

  private static Collection<String> tables(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet names =
        statement.executeQuery(
            "select format('%I.%I', table_schema, table_name) from information_schema.tables"
                + " where table_schema not in ('pg_catalog', 'information_schema')")) {
      while (names.next()) {
        tables.add(names.getString(1));
      }
    }
    return tables;
  }

  private List<String> logsWith(String text) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(logs)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] content = Files.readAllBytes(file);
        if (new String(content, UTF_8).contains(text)
            || new String(content, ISO_8859_1).contains(text)) {
          found.add("log " + file.getFileName());
        }
      }
    }
    return found;
  }
}
