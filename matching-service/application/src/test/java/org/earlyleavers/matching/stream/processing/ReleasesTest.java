package org.earlyleavers.matching.stream.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReleasesTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  private final Releases releases = new Releases();

  @Test
  void ofMarksThatComeAllTheTimeOneInSomeSecondsIsLookedBehind() {
    assertThat(releases.looksBehind("labour", false, NOW)).as("the first").isTrue();
    assertThat(releases.looksBehind("labour", false, NOW.plusSeconds(1))).isFalse();
    assertThat(releases.looksBehind("defence", false, NOW.plusSeconds(1))).as("another").isTrue();
    assertThat(releases.looksBehind("labour", false, NOW.plus(Releases.LOOK_EVERY))).isTrue();
  }

  @Test
  void aMarkThatEndsASilenceIsAlwaysLookedBehind() {
    releases.looksBehind("labour", false, NOW);

    assertThat(releases.looksBehind("labour", true, NOW.plusMillis(1))).isTrue();
  }

  @Test
  void aReminderIsOnItsWayUntilItHasComeBackOrIsTakenForLost() {
    releases.remind("back", NOW);
    releases.remind("lost", NOW);

    releases.woken("back");
    releases.looksBehind("labour", true, NOW.plusSeconds(1));

    assertThat(releases.isOnItsWay("back")).isFalse();
    assertThat(releases.isOnItsWay("lost")).isTrue();

    releases.looksBehind("labour", true, NOW.plus(Releases.LOST_AFTER));

    assertThat(releases.isOnItsWay("lost")).isFalse();
  }
}
