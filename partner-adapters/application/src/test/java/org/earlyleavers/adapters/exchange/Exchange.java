package org.earlyleavers.adapters.exchange;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.earlyleavers.events.Event;
import org.earlyleavers.events.Topic;
import org.earlyleavers.events.Topics;
import org.earlyleavers.events.serialization.EventReader;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Everything that stands, or has stood, on the exchange's topics. */
@ApplicationScoped
class Exchange {

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  private final Map<Topic<?>, TopicView<Published<Event>>> events = new ConcurrentHashMap<>();
  private final Map<String, TopicView<Raw>> raw = new ConcurrentHashMap<>();

  /** One record and the event in it. */
  record Published<E extends Event>(ConsumerRecord<String, byte[]> onTopic, E event) {}

  String bootstrapServers() {
    return bootstrapServers;
  }

  <E extends Event> List<Published<E>> on(Topic<E> topic) {
    return events
        .computeIfAbsent(
            topic, unread -> new TopicView<>(bootstrapServers, unread.name(), reading(unread)))
        .toItsEnd()
        .stream()
        .map(read -> new Published<>(read.onTopic(), topic.eventType().cast(read.event())))
        .toList();
  }

  private static <E extends Event>
      Function<ConsumerRecord<String, byte[]>, Published<Event>> reading(Topic<E> topic) {
    EventReader<E> reader = new EventReader<>(topic);
    return onTopic ->
        new Published<>(onTopic, reader.read(onTopic.key(), onTopic.headers(), onTopic.value()));
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
    return Topics.all().stream()
        .flatMap(topic -> Stream.of(topic.name(), topic.deadLetterName()))
        .flatMap(name -> raw(name).toItsEnd().stream())
        .filter(record -> keys.test(record.key()))
        .map(Raw::text)
        .collect(Collectors.joining());
  }

  private TopicView<Raw> raw(String name) {
    return raw.computeIfAbsent(name, unread -> new TopicView<>(bootstrapServers, unread, Raw::of));
  }

  @PreDestroy
  void close() {
    events.values().forEach(TopicView::close);
    raw.values().forEach(TopicView::close);
  }

  private record Raw(String key, String text) {

    static Raw of(ConsumerRecord<String, byte[]> onTopic) {
      StringBuilder text =
          new StringBuilder().append(onTopic.key()).append(text(onTopic.value())).append('\n');
      onTopic.headers().forEach(header -> text.append(header.key()).append(text(header.value())));
      return new Raw(onTopic.key(), text.toString());
    }

    private static String text(byte[] bytes) {
      return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
