package org.earlyleavers.adapters.intake.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.earlyleavers.adapters.intake.ledger.ProgressLedger.Progress;

/**
 * How far one source is known completely, while its batches overlap.
 *
 * <p>A batch stands for what its sender knew when the batch began to be received. Hence the source
 * is complete up to the beginning of the latest settled batch that began before every batch still
 * under way. It never goes back.
 */
final class SourceFreshness {

  /** Kept by JSON and by every reader's clock. */
  private static final Duration TICK = Duration.of(1, ChronoUnit.MICROS);

  private final Clock clock;
  private final NavigableSet<Instant> underWay = new TreeSet<>();
  private final NavigableSet<Instant> settled = new TreeSet<>();
  private Instant latest;
  private Progress stated;

  SourceFreshness(Clock clock, Optional<Progress> lastStated) {
    this.clock = clock;
    this.stated = lastStated.orElse(new Progress(Instant.EPOCH, Instant.EPOCH));
    this.latest = stated.mark();
  }

  /** Now, but later than every instant given before, whatever the clock does. */
  synchronized Instant now() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    latest = now.isAfter(latest) ? now : latest.plus(TICK);
    return latest;
  }

  /** A batch begins to be received now. */
  synchronized Instant begin() {
    Instant begun = now();
    underWay.add(begun);
    return begun;
  }

  /** A batch has failed; its sender was told, and it is no longer waited for. */
  synchronized void abandon(Instant begun) {
    underWay.remove(begun);
  }

  /**
   * Everything of a batch has been published or refused.
   *
   * @return how far the source is complete now; empty when nothing is known of it yet
   */
  synchronized Optional<Instant> settle(Instant begun) {
    underWay.remove(begun);
    settled.add(begun);
    Instant mark = underWay.isEmpty() ? settled.last() : settled.lower(underWay.first());
    return Optional.ofNullable(mark).filter(stated.mark()::isBefore).or(this::lastStated);
  }

  /** How far the source was complete when that was last stated; empty when it never was. */
  synchronized Optional<Instant> lastStated() {
    return Optional.of(stated.mark()).filter(Instant.EPOCH::isBefore);
  }

  /** It has been published how far the source is complete. */
  synchronized void stated(Progress progress) {
    stated = progress;
    settled.headSet(progress.mark(), true).clear();
  }

  /**
   * What others are told of such a mark. One that lies ahead of the clock was taken when that was
   * wrong: it says that the source was known completely when it is first looked at, and nothing of
   * the time from then on. What is told of one mark never rises: not when the clock comes there,
   * nor by a restart.
   */
  synchronized Instant told(Instant mark) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    boolean again = mark.equals(stated.mark());
    Instant most = again ? stated.told() : mark;
    Instant told = most.isBefore(now) ? most : now;
    if (again) {
      stated = new Progress(mark, told);
    }
    return told;
  }

  /** When it is by the clock, which may go back. */
  Instant byTheClock() {
    return clock.instant();
  }
}
