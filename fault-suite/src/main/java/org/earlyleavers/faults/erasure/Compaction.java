package org.earlyleavers.faults.erasure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Lets the broker compact at once what it would compact within a day, internal topics of streams
 * included. To be used while nothing is written.
 */
public final class Compaction {

  private static final Duration POLL = Duration.ofMillis(200);

  /** Everything but what is being written may go, as soon as something newer stands there. */
  private static final Map<String, String> EAGER =
      Map.of(
          TopicConfig.SEGMENT_MS_CONFIG, "1",
          TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, "0",
          TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, "0",
          TopicConfig.DELETE_RETENTION_MS_CONFIG, "0");

  private static final Collection<AlterConfigOp> BUSY_BROKER =
      List.of(new AlterConfigOp(new ConfigEntry("log.cleaner.backoff.ms", "500"), OpType.SET));

  private final String bootstrapServers;

  /** Of the topics of one broker. */
  public Compaction(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  /** Sets every compacted topic so that the broker's next round compacts it. */
  public void hasten() throws InterruptedException {
    try (Admin admin = admin()) {
      Collection<String> topics = compacted(admin);
      set(admin, topics, OpType.SET);
      admin
          .incrementalAlterConfigs(
              Map.of(new ConfigResource(ConfigResource.Type.BROKER, ""), BUSY_BROKER))
          .all()
          .get();
      repeatLast(topics);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The broker cannot be hastened", e.getCause());
    }
  }

  /** Lets the broker take its time again. */
  public void relax() throws InterruptedException {
    try (Admin admin = admin()) {
      set(admin, compacted(admin), OpType.DELETE);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The broker stays hastened", e.getCause());
    }
  }

  private Admin admin() {
    return Admin.create(
        Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
  }

  private static void set(Admin admin, Collection<String> topics, OpType how)
      throws InterruptedException, ExecutionException {
    List<AlterConfigOp> settings =
        EAGER.entrySet().stream()
            .map(each -> new AlterConfigOp(new ConfigEntry(each.getKey(), each.getValue()), how))
            .toList();
    admin
        .incrementalAlterConfigs(
            topics.stream()
                .collect(
                    Collectors.toMap(
                        topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic),
                        topic -> settings)))
        .all()
        .get();
  }

  private static Collection<String> compacted(Admin admin)
      throws InterruptedException, ExecutionException {
    return admin
        .describeConfigs(
            admin.listTopics().names().get().stream()
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                .toList())
        .all()
        .get()
        .entrySet()
        .stream()
        .filter(
            topic ->
                topic.getValue().get(TopicConfig.CLEANUP_POLICY_CONFIG).value().contains("compact"))
        .map(topic -> topic.getKey().name())
        .filter(topic -> !topic.startsWith("__"))
        .toList();
  }

  /**
   * The segment that is being written to is never compacted, and a new one begins with a record.
   * The last record once more changes nothing.
   */
  private void repeatLast(Collection<String> topics)
      throws InterruptedException, ExecutionException {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (ConsumerRecord<byte[], byte[]> last : last(topics)) {
        producer
            .send(
                new ProducerRecord<>(
                    last.topic(), last.partition(), null, last.key(), last.value(), last.headers()))
            .get();
      }
    }
  }

  private List<ConsumerRecord<byte[], byte[]>> last(Collection<String> topics) {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          topics.stream()
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      Map<TopicPartition, Long> starts = consumer.beginningOffsets(partitions);
      Map<TopicPartition, ConsumerRecord<byte[], byte[]>> found = new HashMap<>();
      ends.forEach((partition, end) -> consumer.seek(partition, Math.max(0, end - 1)));
      List<TopicPartition> filled =
          partitions.stream().filter(each -> starts.get(each) < ends.get(each)).toList();
      while (filled.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
        consumer.poll(POLL).forEach(one -> found.put(partitionOf(one), one));
      }
      return new ArrayList<>(found.values());
    }
  }

  private static TopicPartition partitionOf(ConsumerRecord<?, ?> message) {
    return new TopicPartition(message.topic(), message.partition());
  }
}
