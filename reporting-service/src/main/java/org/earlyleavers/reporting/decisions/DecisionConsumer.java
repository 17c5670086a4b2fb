package org.earlyleavers.reporting.decisions;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.earlyleavers.events.LeaverDecision;
import org.earlyleavers.events.Topics;
import org.earlyleavers.events.failure.FailureTrace;
import org.earlyleavers.events.serialization.EventReader;
import org.earlyleavers.events.serialization.UnreadableEventException;
import org.earlyleavers.reporting.submission.Submissions;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.DataException;

/**
 * Reads {@code leaver-decisions}. A record ends in the database, or on the dead-letter topic when
 * nobody can read it; only then is the next one looked at and the offset committed. A database that
 * is away is waited for.
 */
@ApplicationScoped
class DecisionConsumer {

  private final EventReader<LeaverDecision> reader = new EventReader<>(Topics.LEAVER_DECISIONS);
  private final DecisionSink sink;
  private final Submissions submissions;
  private final DecisionFlow flow;
  private final ConsumerSettings settings;
  private final MeterRegistry metrics;

  DecisionConsumer(
      DecisionSink sink,
      Submissions submissions,
      DecisionFlow flow,
      ConsumerSettings settings,
      MeterRegistry metrics) {
    this.sink = sink;
    this.submissions = submissions;
    this.flow = flow;
    this.settings = settings;
    this.metrics = metrics;
  }

  /** The channel sends a record that this fails on to the dead-letter topic and goes on. */
  @Incoming("leaver-decisions")
  Uni<Void> consume(ConsumerRecord<String, byte[]> decision) {
    flow.started(decision);
    return Uni.createFrom()
        .voidItem()
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .invoke(() -> take(decision))
        .onFailure(DecisionConsumer::mayPass)
        .invoke(
            e ->
                Log.warnf(
                    "A decision cannot be stored now and will be tried again: %s",
                    FailureTrace.typesOf(e)))
        .onFailure(DecisionConsumer::mayPass)
        .retry()
        .withBackOff(settings.firstRetry(), settings.slowestRetry())
        .indefinitely()
        .onFailure()
        .invoke(() -> countDeadLetter())
        .onTermination()
        .invoke(() -> flow.ended(decision));
  }

  private void take(ConsumerRecord<String, byte[]> decision) {
    if (decision.value() == null) {
      UUID reportId = reportId(decision.key());
      // Waits for the broker, and so goes first, outside of the sink's transaction.
      submissions.erase(reportId);
      sink.erase(reportId);
      return;
    }
    DecisionSink.Effect effect = store(decision);
    metrics
        .counter("leaver_decisions_taken", "effect", effect.name().toLowerCase(Locale.ROOT))
        .increment();
  }

  private DecisionSink.Effect store(ConsumerRecord<String, byte[]> decision) {
    String eventId = reader.idOf(decision.headers());
    LeaverDecision content = reader.read(decision.key(), decision.headers(), decision.value());
    try {
      return sink.take(eventId, content);
    } catch (DataException | ConstraintViolationException e) {
      // Trying again would not help. Without the cause, whose message may quote values.
      throw new UnreadableEventException("The database refuses the content");
    }
  }

  private static UUID reportId(String key) {
    try {
      return UUID.fromString(String.valueOf(key));
    } catch (IllegalArgumentException e) {
      throw new UnreadableEventException("The key of a tombstone is no report id");
    }
  }

  private static boolean mayPass(Throwable failure) {
    return !(failure instanceof UnreadableEventException);
  }

  private void countDeadLetter() {
    metrics.counter("events_dead_lettered", "topic", Topics.LEAVER_DECISIONS.name()).increment();
  }
}
