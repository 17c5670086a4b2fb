package org.earlyleavers.caseload.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.earlyleavers.events.LeaverDecision;
import org.earlyleavers.events.LeaverDecision.Reason;
import org.earlyleavers.events.Topics;
import org.earlyleavers.events.serialization.EventSerializer;
import org.junit.jupiter.api.Test;

class DecisionConsumerTest {

  private static final String TOPIC = Topics.LEAVER_DECISIONS.name();
  private static final Instant NOW = Instant.parse("2026-01-12T08:30:00Z");
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final EventSerializer serializer = new EventSerializer("/matching-service");
  private final List<UUID> alone = new ArrayList<>();

  @Test
  void what_fails_together_even_by_an_error_is_taken_one_by_one() {
    LeaverDecision first = withdrawn();
    LeaverDecision second = withdrawn();

    consumer().consume(polled(first, second)).await().atMost(PATIENCE);

    assertThat(alone).containsExactly(first.reportId(), second.reportId());
  }

  private DecisionConsumer consumer() {
    DecisionSink sink =
        new DecisionSink(null, null, null, null, null, null) {
          @Override
          public void applyAll(List<Arrival> arrivals) {
            throw new AssertionError("as the driver says of a connection that was cut off");
          }

          @Override
          public void apply(String eventId, LeaverDecision decision) {
            alone.add(decision.reportId());
          }
        };
    return new DecisionConsumer(
        sink, null, new DecisionFlow(Clock.systemUTC()), null, new Quickly());
  }

  private static final class Quickly implements DecisionsConfig {

    @Override
    public Duration firstRetryAfter() {
      return Duration.ofMillis(1);
    }

    @Override
    public Duration retryAtMostEvery() {
      return Duration.ofMillis(1);
    }

    @Override
    public Duration stuckAfter() {
      return PATIENCE;
    }
  }

  private ConsumerRecords<String, byte[]> polled(LeaverDecision... decisions) {
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    for (LeaverDecision decision : decisions) {
      RecordHeaders headers = new RecordHeaders();
      byte[] body = serializer.serialize(TOPIC, headers, decision);
      records.add(
          new ConsumerRecord<>(
              TOPIC,
              0,
              records.size(),
              0,
              TimestampType.CREATE_TIME,
              0,
              body.length,
              decision.key(),
              body,
              headers,
              Optional.empty()));
    }
    return new ConsumerRecords<>(Map.of(new TopicPartition(TOPIC, 0), records), Map.of());
  }

  private static LeaverDecision withdrawn() {
    return new LeaverDecision(
        UUID.randomUUID(),
        1,
        NOW,
        "0951099D",
        Reason.REPORT_WITHDRAWN,
        Optional.empty(),
        Set.of(),
        List.of(),
        List.of(),
        "test",
        Optional.empty(),
        Optional.empty());
  }
}
