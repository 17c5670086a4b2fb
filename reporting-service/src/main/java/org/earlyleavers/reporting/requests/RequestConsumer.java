package org.earlyleavers.reporting.requests;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.earlyleavers.events.ReportRequest;
import org.earlyleavers.events.Topics;
import org.earlyleavers.events.serialization.EventReader;
import org.earlyleavers.events.serialization.UnreadableEventException;
import org.earlyleavers.reporting.decisions.ConsumerSettings;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Reads {@code report-requests}. A request is done when the broker has acknowledged its answer;
 * doing it again is harmless. Broker and database are waited for, and what nobody can read goes to
 * the dead-letter topic.
 */
@ApplicationScoped
class RequestConsumer {

  private final EventReader<ReportRequest> reader = new EventReader<>(Topics.REPORT_REQUESTS);
  private final Answering answering;
  private final ConsumerSettings settings;
  private final MeterRegistry metrics;

  RequestConsumer(Answering answering, ConsumerSettings settings, MeterRegistry metrics) {
    this.answering = answering;
    this.settings = settings;
    this.metrics = metrics;
  }

  @Incoming("report-requests")
  Uni<Void> consume(ConsumerRecord<String, byte[]> request) {
    return Uni.createFrom()
        .voidItem()
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .invoke(() -> take(request))
        .onFailure(RequestConsumer::mayPass)
        .invoke(e -> Log.warnf("A request waits to be done: %s", e.getClass().getSimpleName()))
        .onFailure(RequestConsumer::mayPass)
        .retry()
        .withBackOff(settings.firstRetry(), settings.slowestRetry())
        .indefinitely()
        .onFailure()
        .invoke(
            () ->
                metrics
                    .counter("events_dead_lettered", "topic", Topics.REPORT_REQUESTS.name())
                    .increment());
  }

  private void take(ConsumerRecord<String, byte[]> request) {
    if (request.value() != null) {
      answering.answer(reader.read(request.key(), request.headers(), request.value()));
    }
  }

  private static boolean mayPass(Throwable failure) {
    return !(failure instanceof UnreadableEventException);
  }
}
