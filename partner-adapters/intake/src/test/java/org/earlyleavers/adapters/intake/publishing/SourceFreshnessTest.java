package org.earlyleavers.adapters.intake.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.earlyleavers.adapters.intake.ledger.ProgressLedger.Progress;
import org.junit.jupiter.api.Test;

class SourceFreshnessTest {

  private static final Instant NOW = Instant.parse("2026-01-14T10:00:00Z");

  private final SourceFreshness freshness =
      new SourceFreshness(Clock.fixed(NOW, ZoneOffset.UTC), Optional.empty());

  @Test
  void aSettledBatchStatesItsBeginning() {
    Instant begun = freshness.begin();

    assertThat(freshness.settle(begun)).contains(NOW);
  }

  @Test
  void everyInstantIsLaterThanTheOneBeforeThoughTheClockStands() {
    assertThat(List.of(freshness.begin(), freshness.now(), freshness.begin()))
        .containsExactly(NOW, NOW.plusNanos(1000), NOW.plusNanos(2000));
  }

  @Test
  void aBatchThatOvertakesAnotherStatesNothingUntilThatOneIsIn() {
    Instant slow = freshness.begin();
    Instant fast = freshness.begin();

    assertThat(freshness.settle(fast)).isEmpty();
    assertThat(freshness.settle(slow)).contains(fast);
  }

  @Test
  void aFailedBatchIsNotWaitedFor() {
    Instant failed = freshness.begin();
    Instant other = freshness.begin();
    freshness.abandon(failed);

    assertThat(freshness.settle(other)).contains(other);
  }

  @Test
  void whatHasBeenStatedIsStatedAgainUntilMoreIsComplete() {
    Instant first = freshness.begin();
    Instant second = freshness.begin();
    Instant third = freshness.begin();
    freshness.settle(first).ifPresent(mark -> freshness.stated(new Progress(mark, mark)));

    assertThat(freshness.settle(third)).as("the second is under way").contains(first);
    assertThat(freshness.settle(second)).contains(third);
  }

  @Test
  void aMarkOfWhenTheClockWasAheadIsToldAsOfNowAndDoesNotGetFresherByBeingToldAgain() {
    AtomicReference<Instant> time = new AtomicReference<>(NOW);
    Instant ahead = NOW.plus(Duration.ofDays(365));
    SourceFreshness restarted = restarted(time, ahead, ahead);

    Instant told = restarted.told(ahead);
    time.set(NOW.plus(Duration.ofDays(2)));

    assertThat(told).isEqualTo(NOW);
    assertThat(restarted.told(ahead)).as("two days of silence").isEqualTo(NOW);
    assertThat(restarted.told(restarted.begin())).as("a new batch").isEqualTo(time.get());
    assertThat(restarted.now()).as("what is recorded later wins").isAfter(ahead);
  }

  @Test
  void aMarkOfWhenTheClockWasAheadSaysNothingNewWhenTheClockComesThere() {
    AtomicReference<Instant> time = new AtomicReference<>(NOW);
    Instant ahead = NOW.plus(Duration.ofDays(2));
    SourceFreshness silent = restarted(time, ahead, ahead);
    silent.told(ahead);

    time.set(ahead.plusSeconds(1));

    assertThat(silent.told(ahead)).as("silent for two days").isEqualTo(NOW);
  }

  @Test
  void aMarkOfWhenTheClockWasAheadDoesNotGetFresherByARestart() {
    AtomicReference<Instant> time = new AtomicReference<>(NOW.plus(Duration.ofDays(1)));
    Instant ahead = NOW.plus(Duration.ofDays(365));

    assertThat(restarted(time, ahead, NOW).told(ahead)).as("silent for a day").isEqualTo(NOW);
  }

  @Test
  void aLaterMarkThatNobodyWasToldOfDoesNotMakeTheFormerOneFresher() {
    AtomicReference<Instant> time = new AtomicReference<>(NOW);
    Instant ahead = NOW.plus(Duration.ofDays(365));
    SourceFreshness silent = restarted(time, ahead, NOW);

    time.set(NOW.plus(Duration.ofDays(1)));
    silent.settle(silent.begin()).ifPresent(silent::told);

    assertThat(silent.told(ahead)).isEqualTo(NOW);
  }

  @Test
  void whatWasToldWhileTheClockWasAheadIsTakenBackWhenItIsRight() {
    AtomicReference<Instant> time = new AtomicReference<>(NOW.plus(Duration.ofDays(2)));
    SourceFreshness freshness = new SourceFreshness(clockOf(time), Optional.empty());
    Instant ahead = freshness.settle(freshness.begin()).orElseThrow();
    freshness.stated(new Progress(ahead, freshness.told(ahead)));

    time.set(NOW);
    Instant told = freshness.told(ahead);
    time.set(ahead.plusSeconds(1));

    assertThat(told).isEqualTo(NOW);
    assertThat(freshness.told(ahead)).isEqualTo(NOW);
  }

  @Test
  void aSourceThatHasNeverStatedAnythingHasNothingToRepeat() {
    freshness.begin();

    assertThat(freshness.lastStated()).isEmpty();
  }

  @Test
  void afterARestartProgressGoesOnWhereItWasThoughTheClockWentBack() {
    Instant before = NOW.plusSeconds(60);
    SourceFreshness restarted = restarted(new AtomicReference<>(NOW), before, before);

    assertThat(restarted.lastStated()).contains(before);
    assertThat(restarted.settle(restarted.begin()))
        .hasValueSatisfying(mark -> assertThat(mark).isAfter(before));
  }

  /** Each step begins a batch, settles the oldest, settles the newest or fails the oldest. */
  @Property
  void progressNeverGoesBackNorOverABatchUnderWay(@ForAll @Size(max = 60) List<Byte> steps) {
    SourceFreshness progress =
        new SourceFreshness(Clock.fixed(NOW, ZoneOffset.UTC), Optional.empty());
    NavigableSet<Instant> underWay = new TreeSet<>();
    List<Instant> marks = new ArrayList<>();
    for (Byte step : steps) {
      boolean begins = underWay.isEmpty() || Math.floorMod(step, 4) == 0;
      if (begins) {
        underWay.add(progress.begin());
      } else if (Math.floorMod(step, 4) == 1) {
        progress.abandon(underWay.pollFirst());
      } else {
        Instant settled = step > 0 ? underWay.pollFirst() : underWay.pollLast();
        progress
            .settle(settled)
            .ifPresent(
                mark -> {
                  assertThat(underWay.headSet(mark, true)).isEmpty();
                  marks.add(mark);
                  progress.stated(new Progress(mark, mark));
                });
      }
    }
    assertThat(marks).isSorted();
  }

  private static SourceFreshness restarted(
      AtomicReference<Instant> time, Instant mark, Instant told) {
    return new SourceFreshness(clockOf(time), Optional.of(new Progress(mark, told)));
  }

  private static Clock clockOf(AtomicReference<Instant> time) {
    return new Clock() {
      @Override
      public Instant instant() {
        return time.get();
      }

      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
      }
    };
  }
}
