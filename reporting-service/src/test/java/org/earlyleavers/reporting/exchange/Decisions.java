package org.earlyleavers.reporting.exchange;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.earlyleavers.events.DropoutReported;
import org.earlyleavers.events.LeaverDecision;
import org.earlyleavers.events.LeaverDecision.Evidence;
import org.earlyleavers.events.LeaverDecision.Evidence.Bearing;
import org.earlyleavers.events.LeaverDecision.Reason;
import org.earlyleavers.events.Topics;
import org.earlyleavers.events.person.Person;
import org.earlyleavers.events.serialization.EventSerializer;

/** What matching concludes on the reports of one school. */
public record Decisions(String schoolUai) {

  private static final String TOPIC = Topics.LEAVER_DECISIONS.name();

  /** Concludes on one revision of a report. */
  public void conclude(String reportId, long revision, Reason reason, int reportRevision) {
    send(decision(reportId, revision, reason, Optional.of(reportRevision), List.of()));
  }

  /** Concludes on a report that a record began to speak of on this day. */
  public void conclude(
      String reportId, long revision, Reason reason, Bearing bearing, LocalDate from) {
    Evidence record =
        new Evidence(
            Evidence.Kind.ENROLMENT,
            "labour",
            "a-record",
            MovableClock.SAMPLE_DAY,
            bearing,
            List.of(),
            from,
            Optional.empty(),
            Optional.empty());
    send(decision(reportId, revision, reason, Optional.of(1), List.of(record)));
  }

  private LeaverDecision decision(
      String reportId,
      long revision,
      Reason reason,
      Optional<Integer> reportRevision,
      List<Evidence> evidence) {
    UUID id = UUID.fromString(reportId);
    return new LeaverDecision(
        id,
        revision,
        MovableClock.SAMPLE_DAY,
        schoolUai,
        reason,
        reportRevision.map(of -> report(id, of)),
        Set.of(),
        evidence,
        List.of(),
        "2026-01",
        Optional.empty(),
        Optional.empty());
  }

  private DropoutReported report(UUID id, int revision) {
    return new DropoutReported(
        id,
        revision,
        Instant.EPOCH,
        schoolUai,
        LocalDate.of(2026, 1, 9),
        Optional.empty(),
        Optional.empty(),
        new Person(
            Optional.empty(),
            "Exemple",
            Optional.empty(),
            List.of("Anne"),
            LocalDate.of(2008, 3, 14),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        Optional.empty());
  }

  private static void send(LeaverDecision decision) {
    RecordHeaders headers = new RecordHeaders();
    byte[] body = new EventSerializer("/matching-service").serialize(TOPIC, headers, decision);
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, TopicContent.bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer
          .send(new ProducerRecord<>(TOPIC, null, decision.key(), body, headers))
          .get(30, SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }
}
