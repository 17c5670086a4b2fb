package org.earlyleavers.reporting.submission;

import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.earlyleavers.events.DropoutReportEvent;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Puts reports on their topic. */
@ApplicationScoped
class ReportPublisher {

  private final MutinyEmitter<DropoutReportEvent> emitter;
  private final Semaphore unacknowledged;
  private final long timeout;

  ReportPublisher(
      @Channel("dropout-reports") MutinyEmitter<DropoutReportEvent> emitter,
      SubmissionSettings settings) {
    this.emitter = emitter;
    this.unacknowledged = new Semaphore(settings.maxUnacknowledged(), true);
    this.timeout = settings.acknowledgementTimeout().toNanos();
  }

  /**
   * Sends the reports, many at a time, and waits for the broker.
   *
   * @return for each report whether the broker has acknowledged it in time; one that it has not may
   *     still reach it later
   */
  // A transaction would be carried along to the broker's threads, and its connection be used there.
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  List<Boolean> publish(List<DropoutReportEvent> reports) {
    List<CompletableFuture<Void>> sent = new ArrayList<>(reports.size());
    try {
      long deadline = System.nanoTime() + timeout;
      for (DropoutReportEvent report : reports) {
        if (!unacknowledged.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
          break;
        }
        sent.add(send(report));
      }
      CompletableFuture.allOf(sent.toArray(CompletableFuture<?>[]::new))
          .get(timeout, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      // Told report by report.
    }
    return IntStream.range(0, reports.size())
        .mapToObj(i -> i < sent.size() && isAcknowledged(sent.get(i)))
        .toList();
  }

  private static boolean isAcknowledged(CompletableFuture<Void> sent) {
    return sent.isDone() && !sent.isCompletedExceptionally();
  }

  private CompletableFuture<Void> send(DropoutReportEvent report) {
    return emitter
        .sendMessage(
            Message.of(report)
                .addMetadata(
                    OutgoingKafkaRecordMetadata.<String>builder().withKey(report.key()).build()))
        .subscribeAsCompletionStage()
        .whenComplete((acknowledged, failure) -> unacknowledged.release());
  }
}
