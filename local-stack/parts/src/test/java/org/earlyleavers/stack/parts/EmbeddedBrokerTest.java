package org.earlyleavers.stack.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {

  private static final String TOPIC = "letters";

  @TempDir Path directory;

  @Test
  void a_second_start_on_the_same_directory_finds_its_records() throws Exception {
    // Given a broker with a record, which was closed
    Placement placement = Placement.at(directory.resolve("broker"), 0);
    try (Broker broker = EmbeddedBroker.start(placement)) {
      broker.createTopics(List.of(topic(1)));
      send(broker, "kept");
    }

    // When another one starts there
    try (Broker broker = EmbeddedBroker.start(placement)) {

      // Then the record is still there, and new ones can be added
      send(broker, "new");
      assertThat(read(broker, 2)).containsExactly("kept", "new");
    }
  }

  @Test
  void topics_are_created_once_and_never_by_accident() throws Exception {
    // Given a broker with a topic
    try (Broker broker = EmbeddedBroker.start(Placement.temporary())) {
      broker.createTopics(List.of(topic(3)));

      // When the catalogue is created again, differently
      broker.createTopics(List.of(topic(1), new NewTopic("other", 1, (short) 1)));

      // Then the existing topic is untouched and the missing one added
      assertThat(partitions(broker)).isEqualTo(Map.of(TOPIC, 3, "other", 1));

      // And a topic that nobody created does not come into being
      assertThatThrownBy(() -> send(broker, "unknown", "lost"))
          .hasRootCauseInstanceOf(UnknownTopicOrPartitionException.class);
    }
  }

  @Test
  void a_taken_port_is_named() throws IOException {
    // Given a port on which somebody listens
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Placement placement = Placement.at(directory, taken.getLocalPort());

      // When a broker shall use it, then the refusal says which
      assertThatThrownBy(() -> EmbeddedBroker.start(placement))
          .isInstanceOfSatisfying(
              PortTakenException.class,
              refusal -> assertThat(refusal.port()).isEqualTo(taken.getLocalPort()));
    }
  }

  private static NewTopic topic(int partitions) {
    return new NewTopic(TOPIC, partitions, (short) 1);
  }

  private static Map<String, Integer> partitions(Broker broker) throws Exception {
    try (Admin admin = Admin.create(bootstrap(broker))) {
      return admin.describeTopics(List.of(TOPIC, "other")).allTopicNames().get().values().stream()
          .collect(Collectors.toMap(TopicDescription::name, topic -> topic.partitions().size()));
    }
  }

  private static void send(Broker broker, String value) throws Exception {
    send(broker, TOPIC, value);
  }

  private static void send(Broker broker, String topic, String value)
      throws InterruptedException, ExecutionException, TimeoutException {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", broker.bootstrapServers(), "max.block.ms", "3000");
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, value)).get(30, TimeUnit.SECONDS);
    }
  }

  private static List<String> read(Broker broker, int count) {
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            bootstrap(broker), new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions = List.of(new TopicPartition(TOPIC, 0));
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      List<String> values = new ArrayList<>();
      long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (values.size() < count && System.nanoTime() < end) {
        consumer.poll(Duration.ofSeconds(1)).forEach(record -> values.add(record.value()));
      }
      return values;
    }
  }

  private static Map<String, Object> bootstrap(Broker broker) {
    return Map.of("bootstrap.servers", broker.bootstrapServers());
  }
}
