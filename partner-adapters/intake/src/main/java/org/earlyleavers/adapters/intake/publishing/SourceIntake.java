package org.earlyleavers.adapters.intake.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.earlyleavers.adapters.intake.batch.TranslatedBatch;
import org.earlyleavers.events.SourceProgress;
import org.earlyleavers.events.Topics;

/**
 * One source's batches. They are published one after the other, so that of two states of one thing
 * the later recorded one also stands later on its topic, which is the one that compaction keeps.
 */
final class SourceIntake {

  private final String source;
  private final Publisher publisher;
  private final Duration timeout;
  private final SourceFreshness freshness = new SourceFreshness(Clock.systemUTC());
  private final ReentrantLock turn = new ReentrantLock(true);

  SourceIntake(String source, Publisher publisher, Duration timeout) {
    this.source = source;
    this.publisher = publisher;
    this.timeout = timeout;
  }

  Instant begin() {
    return freshness.begin();
  }

  void abandon(Instant begun) {
    freshness.abandon(begun);
  }

  TranslatedBatch publishInTurn(Instant begun, Function<Instant, TranslatedBatch> translation) {
    Deadline deadline = Deadline.in(timeout);
    awaitTurn(deadline);
    try {
      TranslatedBatch batch = translation.apply(freshness.now());
      publisher.publish(batch.events(), deadline);
      freshness.settle(begun).ifPresent(mark -> state(mark, deadline));
      return batch;
    } finally {
      turn.unlock();
    }
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

  TranslatedBatch publishPartInTurn(Function<Instant, TranslatedBatch> translation) {
    Deadline deadline = Deadline.in(timeout);
    awaitTurn(deadline);
    try {
      TranslatedBatch part = translation.apply(freshness.now());
      publisher.publish(part.events(), deadline);
      return part;
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
    publisher.publish(marks(completeUpTo), deadline);
    freshness.stated(completeUpTo);
  }

  /** One mark for every partition, since a mark vouches only for what stands before it. */
  private List<SourceProgress> marks(Instant completeUpTo) {
    Optional<Instant> statedAt = Optional.of(freshness.now());
    return IntStream.range(0, Topics.ENROLMENT_CHANGES.partitions())
        .mapToObj(partition -> new SourceProgress(source, partition, completeUpTo, statedAt))
        .toList();
  }
}
