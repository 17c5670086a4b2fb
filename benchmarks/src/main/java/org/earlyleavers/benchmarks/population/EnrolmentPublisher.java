package org.earlyleavers.benchmarks.population;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.earlyleavers.events.EnrolmentChanged;
import org.earlyleavers.events.EnrolmentChanged.EnrolmentKind;
import org.earlyleavers.events.EnrolmentEvent;
import org.earlyleavers.events.SourceProgress;
import org.earlyleavers.events.Topics;
import org.earlyleavers.events.person.Person;
import org.earlyleavers.events.serialization.EventSerializer;

/** Publishes enrolments and the progress of their sources as partner adapters do. */
public final class EnrolmentPublisher implements AutoCloseable {

  /** Who enrols people. */
  private static final List<String> SOURCES = List.of("labour", "agriculture", "defence");

  private static final int ID_BYTES = 16;
  private static final LocalDate START = LocalDate.of(2026, 9, 1);
  private static final String TOPIC = Topics.ENROLMENT_CHANGES.name();

  private final EventSerializer serializer = new EventSerializer("/benchmark");
  private final AtomicInteger lost = new AtomicInteger();
  private final KafkaProducer<String, byte[]> producer;

  /** Publishes to a broker. */
  public EnrolmentPublisher(String bootstrapServers) {
    this.producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.LINGER_MS_CONFIG,
                20,
                ProducerConfig.BATCH_SIZE_CONFIG,
                1 << 17),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /**
   * Enrols everyone once, under ids as adapters make them, and returns when the broker has all.
   *
   * @param seed of whatever is not said of the people
   */
  public void enrol(List<Person> people, long seed) {
    Random random = new Random(seed);
    Instant now = Instant.now();
    byte[] id = new byte[ID_BYTES];
    for (Person person : people) {
      random.nextBytes(id);
      LocalDate from = START.minusDays(random.nextInt(700));
      publish(
          Optional.empty(),
          new EnrolmentChanged(
              SOURCES.get(random.nextInt(SOURCES.size())),
              Base64.getUrlEncoder().withoutPadding().encodeToString(id),
              now.minusMillis(random.nextInt(1_000_000_000)),
              person,
              EnrolmentKind.APPRENTICESHIP,
              Optional.of(uai(random)),
              from,
              Optional.of(from.plusDays(365L * (1 + random.nextInt(3))))));
    }
    flush();
  }

  /** Says for every source, in every partition, that all up to now has been published. */
  public void stateProgress() {
    Instant now = Instant.now();
    for (String source : SOURCES) {
      for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
        publish(
            Optional.of(partition), new SourceProgress(source, partition, now, Optional.of(now)));
      }
    }
    flush();
  }

  private void publish(Optional<Integer> partition, EnrolmentEvent event) {
    RecordHeaders headers = new RecordHeaders();
    byte[] body = serializer.serialize(TOPIC, headers, event);
    Future<RecordMetadata> unused =
        producer.send(
            new ProducerRecord<>(TOPIC, partition.orElse(null), event.key(), body, headers),
            (arrived, failure) -> {
              if (failure != null) {
                lost.incrementAndGet();
              }
            });
  }

  private void flush() {
    producer.flush();
    if (lost.get() > 0) {
      throw new IllegalStateException(lost + " events have not reached the broker");
    }
  }

  /** Of one in some four thousand training centres. */
  private static String uai(Random random) {
    int number = 10_000 * (1 + random.nextInt(95)) + random.nextInt(40);
    return "%07d%c".formatted(number, "ABCDEFGHJKLMNPRSTUVWXYZ".charAt(number % 23));
  }

  @Override
  public void close() {
    producer.close();
  }
}
