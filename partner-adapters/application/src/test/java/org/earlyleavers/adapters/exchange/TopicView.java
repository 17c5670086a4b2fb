package org.earlyleavers.adapters.exchange;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * What has been read from a topic, from its beginning on. It is kept, so that another look reads
 * only what has come since.
 */
final class TopicView<T> implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);

  private final KafkaConsumer<String, byte[]> consumer;
  private final List<TopicPartition> partitions;
  private final Function<ConsumerRecord<String, byte[]>, T> reading;
  private final Queue<ConsumerRecord<String, byte[]>> unread = new ArrayDeque<>();
  private final List<T> read = new ArrayList<>();

  TopicView(
      String bootstrapServers, String topic, Function<ConsumerRecord<String, byte[]>, T> reading) {
    this.reading = reading;
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    partitions =
        consumer.partitionsFor(topic).stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** Everything up to the end that the topic has now. */
  synchronized List<T> toItsEnd() {
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      consumer.poll(POLL).forEach(unread::add);
    }
    // What cannot be read fails each look, not the first alone.
    while (!unread.isEmpty()) {
      read.add(reading.apply(unread.element()));
      unread.remove();
    }
    return List.copyOf(read);
  }

  @Override
  public synchronized void close() {
    consumer.close();
  }
}
