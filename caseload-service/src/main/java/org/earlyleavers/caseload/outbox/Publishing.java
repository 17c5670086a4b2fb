package org.earlyleavers.caseload.outbox;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import org.earlyleavers.events.CaseEvent;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/**
 * Publishes what is written down. An event is forgotten in a transaction that is committed behind
 * the broker's acknowledgement: killed in between, it is published again, as the same event with
 * the same id, and behind it again those that follow it.
 */
@ApplicationScoped
class Publishing {

  private final Outbox outbox;
  private final OutboxConfig config;
  private final MutinyEmitter<CaseEvent> emitter;

  Publishing(
      Outbox outbox,
      OutboxConfig config,
      // No more than one batch, which has a bound of its own, ever waits here.
      @Channel("case-events") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
          MutinyEmitter<CaseEvent> emitter) {
    this.outbox = outbox;
    this.config = config;
    this.emitter = emitter;
  }

  /**
   * Publishes the oldest events, unless another instance is at it.
   *
   * @return whether there may be more
   */
  @Transactional
  boolean publishSome() throws SQLException {
    if (!outbox.takeTurn()) {
      return false;
    }
    List<CaseEvent> events = outbox.first(config.eventsAtOnce());
    if (events.isEmpty()) {
      return false;
    }
    Uni.join().all(events.stream().map(this::send).toList()).andFailFast().await().indefinitely();
    outbox.delete(events);
    return events.size() == config.eventsAtOnce();
  }

  private Uni<Void> send(CaseEvent event) {
    return emitter.sendMessage(
        Message.of(
            event,
            Metadata.of(
                OutgoingKafkaRecordMetadata.<String>builder().withKey(event.key()).build())));
  }
}
