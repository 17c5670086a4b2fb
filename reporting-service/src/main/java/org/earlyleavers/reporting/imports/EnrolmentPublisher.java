package org.earlyleavers.reporting.imports;

import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.earlyleavers.events.EnrolmentEvent;
import org.earlyleavers.reporting.submission.SubmissionSettings;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Puts schools' enrolments on their topic. */
@ApplicationScoped
class EnrolmentPublisher {

  private final MutinyEmitter<EnrolmentEvent> emitter;
  private final Semaphore unacknowledged;
  private final long timeout;

  EnrolmentPublisher(
      @Channel("enrolment-changes") MutinyEmitter<EnrolmentEvent> emitter,
      SubmissionSettings settings) {
    this.emitter = emitter;
    this.unacknowledged = new Semaphore(settings.maxUnacknowledged(), true);
    this.timeout = settings.acknowledgementTimeout().toNanos();
  }

  /**
   * Sends enrolments, many at a time, and returns once the broker has acknowledged them all.
   *
   * @throws ExchangeUnavailableException if it has not in time; some may be there
   */
  void publish(List<? extends EnrolmentEvent> enrolments) {
    try {
      List<CompletableFuture<Void>> sent = new ArrayList<>(enrolments.size());
      for (EnrolmentEvent enrolment : enrolments) {
        if (!unacknowledged.tryAcquire(timeout, TimeUnit.NANOSECONDS)) {
          throw new ExchangeUnavailableException();
        }
        sent.add(send(enrolment));
      }
      CompletableFuture.allOf(sent.toArray(CompletableFuture<?>[]::new))
          .get(timeout, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ExchangeUnavailableException();
    } catch (ExecutionException | TimeoutException e) {
      throw new ExchangeUnavailableException();
    }
  }

  private CompletableFuture<Void> send(EnrolmentEvent enrolment) {
    return emitter
        .sendMessage(
            Message.of(enrolment)
                .addMetadata(
                    OutgoingKafkaRecordMetadata.<String>builder().withKey(enrolment.key()).build()))
        .subscribeAsCompletionStage()
        .whenComplete((acknowledged, failure) -> unacknowledged.release());
  }
}
