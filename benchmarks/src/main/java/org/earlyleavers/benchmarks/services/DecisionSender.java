package org.earlyleavers.benchmarks.services;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.earlyleavers.events.Event;
import org.earlyleavers.events.LeaverDecision;
import org.earlyleavers.events.Topics;
import org.earlyleavers.events.serialization.EventSerializer;

/** Publishes decisions as matching does. */
final class DecisionSender implements AutoCloseable {

  private final KafkaProducer<String, Event> producer;

  DecisionSender(String bootstrapServers) {
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", "0"),
            new StringSerializer(),
            new EventSerializer("/matching-service"));
  }

  /** Completes when the broker has it. */
  CompletableFuture<Void> send(LeaverDecision decision) {
    CompletableFuture<Void> sent = new CompletableFuture<>();
    Future<?> unused =
        producer.send(
            new ProducerRecord<>(Topics.LEAVER_DECISIONS.name(), decision.key(), decision),
            (where, failure) -> {
              if (failure == null) {
                sent.complete(null);
              } else {
                sent.completeExceptionally(failure);
              }
            });
    return sent;
  }

  @Override
  public void close() {
    producer.close();
  }
}
