package org.earlyleavers.caseload.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Knows since when each record has been in process. Not each partition: while it moves from one
 * consumer to another, both may have records of it.
 */
@ApplicationScoped
class DecisionFlow {

  private final Map<ConsumerRecord<?, ?>, Instant> inProcess = new ConcurrentHashMap<>();
  private final Clock clock;

  DecisionFlow(Clock clock) {
    this.clock = clock;
  }

  void started(ConsumerRecord<?, ?> record) {
    inProcess.put(record, clock.instant());
  }

  void ended(ConsumerRecord<?, ?> record) {
    inProcess.remove(record);
  }

  boolean isStuckSince(Instant limit) {
    return inProcess.values().stream().anyMatch(start -> start.isBefore(limit));
  }
}
