package org.earlyleavers.reporting.followup;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.earlyleavers.events.CaseEvent;
import org.earlyleavers.events.Topics;
import org.earlyleavers.events.failure.FailureTrace;
import org.earlyleavers.events.serialization.EventReader;
import org.earlyleavers.events.serialization.UnreadableEventException;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.DataException;

/**
 * Reads {@code case-events}. A record ends in the database, or on the dead-letter topic when nobody
 * can read it; only then is the next one looked at and the offset committed. A database that is
 * away is waited for; that the service is not ready meanwhile is told by those who need it more.
 */
@ApplicationScoped
class CaseEventConsumer {

  private final EventReader<CaseEvent> reader = new EventReader<>(Topics.CASE_EVENTS);
  private final FollowUps followUps;
  private final FollowUpSettings settings;
  private final MeterRegistry metrics;

  CaseEventConsumer(FollowUps followUps, FollowUpSettings settings, MeterRegistry metrics) {
    this.followUps = followUps;
    this.settings = settings;
    this.metrics = metrics;
  }

  /** The channel sends a record that this fails on to the dead-letter topic and goes on. */
  @Incoming("case-events")
  Uni<Void> consume(ConsumerRecord<String, byte[]> event) {
    return Uni.createFrom()
        .voidItem()
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .invoke(() -> take(event))
        .onFailure(CaseEventConsumer::mayPass)
        .invoke(
            e ->
                Log.warnf(
                    "A case event cannot be stored now and will be tried again: %s",
                    FailureTrace.typesOf(e)))
        .onFailure(CaseEventConsumer::mayPass)
        .retry()
        .withBackOff(settings.firstRetry(), settings.slowestRetry())
        .indefinitely()
        .onFailure()
        .invoke(() -> countDeadLetter());
  }

  private void take(ConsumerRecord<String, byte[]> event) {
    if (event.value() == null) {
      return;
    }
    String eventId = reader.idOf(event.headers());
    CaseEvent content = reader.read(event.key(), event.headers(), event.value());
    try {
      boolean isNew = followUps.take(eventId, content);
      metrics.counter("case_events_taken", "effect", isNew ? "applied" : "duplicate").increment();
    } catch (DataException | ConstraintViolationException e) {
      // Trying again would not help. Without the cause, whose message may quote values.
      throw new UnreadableEventException("The database refuses the content");
    }
  }

  private static boolean mayPass(Throwable failure) {
    return !(failure instanceof UnreadableEventException);
  }

  private void countDeadLetter() {
    metrics.counter("events_dead_lettered", "topic", Topics.CASE_EVENTS.name()).increment();
  }
}
