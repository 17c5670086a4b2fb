package org.earlyleavers.reporting.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Knows since when the current record of each partition has been in process. */
@ApplicationScoped
class DecisionFlow {

  private final Map<TopicPartition, Instant> inProcess = new ConcurrentHashMap<>();
  private final Clock clock;

  DecisionFlow(Clock clock) {
    this.clock = clock;
  }

  void started(ConsumerRecord<?, ?> record) {
    inProcess.put(partitionOf(record), clock.instant());
  }

  void ended(ConsumerRecord<?, ?> record) {
    inProcess.remove(partitionOf(record));
  }

  boolean isStuckSince(Instant limit) {
    return inProcess.values().stream().anyMatch(start -> start.isBefore(limit));
  }

  private static TopicPartition partitionOf(ConsumerRecord<?, ?> record) {
    return new TopicPartition(record.topic(), record.partition());
  }
}
