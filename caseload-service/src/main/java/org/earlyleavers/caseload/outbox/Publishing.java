package org.earlyleavers.caseload.outbox;

import io.agroal.api.AgroalDataSource;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.earlyleavers.caseload.database.ActingAs;
import org.earlyleavers.caseload.database.DatabaseRole;
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

  private final AgroalDataSource database;
  private final OutboxConfig config;
  private final MutinyEmitter<CaseEvent> emitter;

  Publishing(
      AgroalDataSource database,
      OutboxConfig config,
      // No more than one batch, which has a bound of its own, ever waits here.
      @Channel("case-events") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
          MutinyEmitter<CaseEvent> emitter) {
    this.database = database;
    this.config = config;
    this.emitter = emitter;
  }

  /**
   * Publishes the oldest events, unless another instance is at it. Without JTA, whose transaction
   * would travel with what is sent to the broker's threads.
   *
   * @return whether there may be more
   */
  @ActingAs(DatabaseRole.ENGINE)
  boolean publishSome() throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        boolean more = Outbox.takeTurn(connection) && publishFirst(connection);
        connection.commit();
        return more;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
    }
  }

  private boolean publishFirst(Connection connection) throws SQLException {
    List<CaseEvent> events = Outbox.first(connection, config.eventsAtOnce());
    if (events.isEmpty()) {
      return false;
    }
    Uni.join().all(events.stream().map(this::send).toList()).andFailFast().await().indefinitely();
    Outbox.delete(connection, events);
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
