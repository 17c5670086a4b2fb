package org.earlyleavers.faults.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.earlyleavers.events.Topic;

/** Brings every record of topics again: several times, in any order, and dated back. */
public final class Replay {

  private static final Duration POLL = Duration.ofMillis(200);

  private final String bootstrapServers;
  private final RandomGenerator random;

  /** With an order that chance gives. */
  public Replay(String bootstrapServers, RandomGenerator random) {
    this.bootstrapServers = bootstrapServers;
    this.random = random;
  }

  /**
   * Brings all that stands on the topics now, to the partition on which it stands.
   *
   * @param late how long ago the records say that they were written
   * @return how many records were written
   */
  public int bring(Collection<Topic<?>> topics, int times, Duration late)
      throws InterruptedException {
    List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
    List<ConsumerRecord<byte[], byte[]>> once = read(topics.stream().map(Topic::name).toList());
    for (int i = 0; i < times; i++) {
      all.addAll(once);
    }
    Collections.shuffle(all, new Random(random.nextLong()));
    write(all, System.currentTimeMillis() - late.toMillis());
    return all.size();
  }

  private List<ConsumerRecord<byte[], byte[]>> read(Collection<String> topics) {
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
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(POLL).forEach(found::add);
      }
      return found;
    }
  }

  private void write(List<ConsumerRecord<byte[], byte[]>> again, long timestamp)
      throws InterruptedException {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      List<Future<RecordMetadata>> written = new ArrayList<>();
      for (ConsumerRecord<byte[], byte[]> one : again) {
        written.add(
            producer.send(
                new ProducerRecord<>(
                    one.topic(),
                    one.partition(),
                    timestamp,
                    one.key(),
                    one.value(),
                    one.headers())));
      }
      for (Future<RecordMetadata> each : written) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("The broker does not take a record again", e.getCause());
    }
  }
}
