package org.earlyleavers.matching.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.earlyleavers.stack.parts.Waiting.PATIENCE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.earlyleavers.events.DropoutReported;
import org.earlyleavers.events.EnrolmentChanged;
import org.earlyleavers.events.EnrolmentChanged.EnrolmentKind;
import org.earlyleavers.events.Event;
import org.earlyleavers.events.SourceProgress;
import org.earlyleavers.events.Topic;
import org.earlyleavers.events.Topics;
import org.earlyleavers.events.person.Person;
import org.earlyleavers.events.serialization.EventSerializer;
import org.earlyleavers.matching.dossier.Policy;

/** Schools and ministries on a real broker. */
public final class Senders implements AutoCloseable {

  private static final List<String> SOURCES = List.of("agriculture", "labour", "defence");

  private final LocalDate today = LocalDate.now(Policy.ZONE);
  private final EventSerializer serializer = new EventSerializer("/test");
  private final KafkaProducer<String, byte[]> producer;

  /** Senders to a broker. */
  public Senders(String broker) {
    producer =
        new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** A school reports a pupil. */
  public UUID report(Person pupil) {
    UUID id = UUID.randomUUID();
    send(
        Topics.DROPOUT_REPORTS,
        null,
        new DropoutReported(
            id,
            1,
            Instant.now(),
            "0951099D",
            today.minusDays(7),
            Optional.empty(),
            Optional.empty(),
            pupil,
            Optional.empty()));
    return id;
  }

  /** Every source says in every partition that it has said everything. */
  public void everySourceSpeaks() {
    for (String source : SOURCES) {
      for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
        send(
            Topics.ENROLMENT_CHANGES,
            partition,
            new SourceProgress(source, partition, Instant.now()));
      }
    }
  }

  /** The labour ministry states the apprenticeship {@code contract-1}. */
  public void enrol(Person apprentice, LocalDate until) {
    enrol("contract-1", apprentice, until);
  }

  /** The labour ministry states an apprenticeship. */
  public void enrol(String contract, Person apprentice, LocalDate until) {
    send(
        Topics.ENROLMENT_CHANGES,
        null,
        new EnrolmentChanged(
            "labour",
            contract,
            Instant.now(),
            apprentice,
            EnrolmentKind.APPRENTICESHIP,
            Optional.empty(),
            today.minusDays(1),
            Optional.of(until)));
  }

  /** Something that is no event. */
  public void poison(Topic<?> topic) {
    send(new ProducerRecord<>(topic.name(), "poison", "no event".getBytes(UTF_8)));
  }

  /** A pupil of 17. */
  public Person person(String ine, String familyName, String givenName) {
    return new Person(
        Optional.ofNullable(ine),
        familyName,
        Optional.empty(),
        List.of(givenName),
        today.minusYears(17),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private void send(Topic<?> topic, Integer partition, Event event) {
    RecordHeaders headers = new RecordHeaders();
    byte[] body = serializer.serialize(topic.name(), headers, event);
    send(new ProducerRecord<>(topic.name(), partition, event.key(), body, headers));
  }

  private void send(ProducerRecord<String, byte[]> message) {
    assertThat(producer.send(message)).succeedsWithin(PATIENCE);
  }

  @Override
  public void close() {
    producer.close();
  }
}
