package org.earlyleavers.caseload.decisions;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.earlyleavers.events.Topics;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jboss.logging.Logger;

/** Puts aside what cannot be applied, as it came and with the reason, for people to look at. */
@Startup
@ApplicationScoped
class DeadLetters {

  /** The header that says why, without a word of the record's content. */
  static final String REASON = "dead-letter-reason";

  private static final Logger LOG = Logger.getLogger(DeadLetters.class);

  private final MutinyEmitter<byte[]> emitter;
  private final Counter counter;

  DeadLetters(
      @Channel("leaver-decisions-dead-letter") MutinyEmitter<byte[]> emitter,
      MeterRegistry metrics) {
    this.emitter = emitter;
    this.counter =
        Counter.builder("events.dead.lettered")
            .description("Records put aside because they cannot be applied")
            .tag("topic", Topics.LEAVER_DECISIONS.name())
            .register(metrics);
  }

  /** Completes when the broker has the dead letter. */
  Uni<Void> send(ConsumerRecord<String, byte[]> record, String reason) {
    RecordHeaders headers = new RecordHeaders(record.headers());
    headers.add(REASON, reason.getBytes(StandardCharsets.UTF_8));
    Message<byte[]> letter =
        Message.of(
            record.value(),
            Metadata.of(
                OutgoingKafkaRecordMetadata.<String>builder()
                    .withKey(record.key())
                    .withHeaders(headers)
                    .build()));
    return emitter
        .sendMessage(letter)
        .invoke(
            () -> {
              counter.increment();
              LOG.warnf(
                  "Put record %s-%d@%d aside: %s",
                  record.topic(), record.partition(), record.offset(), reason);
            });
  }
}
