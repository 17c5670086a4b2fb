package org.earlyleavers.adapters.intake.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.earlyleavers.adapters.intake.batch.TranslatedBatch;
import org.earlyleavers.adapters.intake.ledger.ProgressLedger.Progress;

/**
 * One source's batches. They are published one after the other, so that of two states of one thing
 * the later recorded one also stands later on its topic, which is the one that compaction keeps.
 */
final class SourceIntake {

  private final String source;
  private final DifferencePublisher differences;
  private final ProgressPublisher progress;
  private final Duration timeout;
  private final SourceFreshness freshness;
  private final ReentrantLock turn = new ReentrantLock(true);

  SourceIntake(
      String source,
      Optional<Progress> lastStated,
      DifferencePublisher differences,
      ProgressPublisher progress,
      Duration timeout) {
    this.source = source;
    this.freshness = new SourceFreshness(Clock.systemUTC(), lastStated);
    this.differences = differences;
    this.progress = progress;
    this.timeout = timeout;
  }

  Instant begin() {
    return freshness.begin();
  }

  void abandon(Instant begun) {
    freshness.abandon(begun);
  }

  TakenBatch publishInTurn(
      Instant begun,
      Function<Instant, TranslatedBatch> translation,
      Optional<String> confirmation) {
    return inTurn(
        deadline -> {
          TakenBatch taken = publish(translation, confirmation, deadline);
          freshness.settle(begun).ifPresent(mark -> state(mark, deadline));
          return taken;
        });
  }

  TakenBatch publishPartInTurn(Function<Instant, TranslatedBatch> translation) {
    return inTurn(deadline -> publish(translation, Optional.empty(), deadline));
  }

  /**
   * States again how far the source is complete, unless it never was or a batch is being published:
   * that one states it at its end.
   *
   * @throws ExchangeUnavailableException if the broker does not acknowledge in time
   */
  void beat() {
    if (!turn.tryLock()) {
      return;
    }
    try {
      freshness.lastStated().ifPresent(mark -> state(mark, Deadline.in(timeout)));
    } finally {
      turn.unlock();
    }
  }

  private TakenBatch publish(
      Function<Instant, TranslatedBatch> translation,
      Optional<String> confirmation,
      Deadline deadline) {
    Instant receivedAt = freshness.now();
    return differences.publish(
        source, translation.apply(receivedAt), receivedAt, confirmation, deadline);
  }

  private TakenBatch inTurn(Function<Deadline, TakenBatch> publishing) {
    Deadline deadline = Deadline.in(timeout);
    awaitTurn(deadline);
    try {
      return publishing.apply(deadline);
    } finally {
      turn.unlock();
    }
  }

  private void awaitTurn(Deadline deadline) {
    try {
      if (!turn.tryLock(deadline.remaining(), TimeUnit.NANOSECONDS)) {
        throw new ExchangeUnavailableException();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ExchangeUnavailableException();
    }
  }

  private void state(Instant completeUpTo, Deadline deadline) {
    Progress stating = new Progress(completeUpTo, freshness.told(completeUpTo));
    progress.publish(source, stating.told(), freshness.byTheClock(), deadline);
    progress.remember(source, stating);
    freshness.stated(stating);
  }
}
