package org.earlyleavers.benchmarks.latency;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.earlyleavers.events.LeaverDecision;
import org.earlyleavers.events.Topics;
import org.earlyleavers.events.serialization.EventReader;

/** Hears of every decision that matching announces after this was made. */
final class DecisionWatch implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMillis(100);

  private final EventReader<LeaverDecision> reader = new EventReader<>(Topics.LEAVER_DECISIONS);
  private final Consumer<LeaverDecision> listener;
  private final KafkaConsumer<String, byte[]> consumer;
  private final Thread thread = new Thread(this::listen, "decision-watch");
  private volatile boolean closed;

  DecisionWatch(String bootstrapServers, Consumer<LeaverDecision> listener) {
    this.listener = listener;
    this.consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        IntStream.range(0, Topics.PARTITIONS)
            .mapToObj(each -> new TopicPartition(Topics.LEAVER_DECISIONS.name(), each))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    // Only now is it known where the end is.
    partitions.forEach(consumer::position);
  }

  /** Begins to listen. */
  void start() {
    thread.start();
  }

  private void listen() {
    try (consumer) {
      while (!closed) {
        consumer
            .poll(PATIENCE)
            .forEach(
                record -> {
                  if (record.value() != null) {
                    listener.accept(reader.read(record.key(), record.headers(), record.value()));
                  }
                });
      }
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
