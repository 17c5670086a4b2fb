package org.earlyleavers.reporting.submission;

import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * A topic to write to, a bounded number of records at a time.
 *
 * @param <E> what stands on it
 */
public final class Outlet<E> {

  private final MutinyEmitter<Record<String, E>> emitter;
  private final Semaphore unacknowledged;
  private final long timeout;

  /** Writes through {@code emitter}. */
  public Outlet(MutinyEmitter<Record<String, E>> emitter, SubmissionSettings settings) {
    this.emitter = emitter;
    this.unacknowledged = new Semaphore(settings.maxUnacknowledged(), true);
    this.timeout = settings.acknowledgementTimeout().toNanos();
  }

  /**
   * Sends records, many at a time, and waits for the broker.
   *
   * @return for each record whether the broker has acknowledged it in time; one that it has not may
   *     still reach it later
   */
  public List<Boolean> send(List<Record<String, E>> records) {
    List<CompletableFuture<Void>> sent = new ArrayList<>(records.size());
    try {
      long deadline = System.nanoTime() + timeout;
      for (Record<String, E> each : records) {
        if (!unacknowledged.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
          break;
        }
        sent.add(send(each));
      }
      CompletableFuture.allOf(sent.toArray(CompletableFuture<?>[]::new))
          .get(timeout, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      // Told record by record.
    }
    return IntStream.range(0, records.size())
        .mapToObj(i -> i < sent.size() && isAcknowledged(sent.get(i)))
        .toList();
  }

  private static boolean isAcknowledged(CompletableFuture<Void> sent) {
    return sent.isDone() && !sent.isCompletedExceptionally();
  }

  private CompletableFuture<Void> send(Record<String, E> each) {
    return emitter
        .sendMessage(Message.of(each))
        .subscribeAsCompletionStage()
        .whenComplete((acknowledged, failure) -> unacknowledged.release());
  }
}
