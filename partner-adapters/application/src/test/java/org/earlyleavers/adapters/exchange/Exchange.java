package org.earlyleavers.adapters.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.earlyleavers.events.Event;
import org.earlyleavers.events.Topic;
import org.earlyleavers.events.Topics;
import org.earlyleavers.events.serialization.EventReader;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Everything that stands on the exchange's topics at this moment. */
@ApplicationScoped
class Exchange {

  private static final Duration POLL = Duration.ofMillis(200);

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  /** One record and the event in it. */
  record Published<E extends Event>(ConsumerRecord<String, byte[]> onTopic, E event) {}

  String bootstrapServers() {
    return bootstrapServers;
  }

  <E extends Event> List<Published<E>> on(Topic<E> topic) {
    EventReader<E> reader = new EventReader<>(topic);
    return records(topic.name()).stream()
        .map(
            onTopic ->
                new Published<>(
                    onTopic, reader.read(onTopic.key(), onTopic.headers(), onTopic.value())))
        .toList();
  }

  <E extends Event> Stream<E> on(Topic<? super E> topic, Class<E> type) {
    return on(topic).stream().map(Published::event).filter(type::isInstance).map(type::cast);
  }

  /** Every byte of every record of every topic, as text. */
  String everything() {
    return everything(key -> true);
  }

  /** Without the marks of progress, which an adapter that once took something goes on to give. */
  String everythingButProgress() {
    return everything(key -> !key.contains(":progress:"));
  }

  private String everything(Predicate<String> keys) {
    StringBuilder all = new StringBuilder();
    for (Topic<?> topic : Topics.all()) {
      for (String name : List.of(topic.name(), topic.deadLetterName())) {
        for (ConsumerRecord<String, byte[]> onTopic : records(name)) {
          if (keys.test(onTopic.key())) {
            all.append(onTopic.key()).append(text(onTopic.value())).append('\n');
            onTopic
                .headers()
                .forEach(header -> all.append(header.key()).append(text(header.value())));
          }
        }
      }
    }
    return all.toString();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private List<ConsumerRecord<String, byte[]>> records(String topic) {
    Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(POLL).forEach(records::add);
      }
      return records;
    }
  }
}
