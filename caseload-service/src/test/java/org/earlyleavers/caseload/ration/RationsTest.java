package org.earlyleavers.caseload.ration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RationsTest {

  private final MovableTime time = new MovableTime();
  private final Rations rations = new Rations(2, Duration.ofMinutes(1), 2, time);

  @Test
  void whoever_has_taken_everything_waits_until_something_has_come_back() {
    assertThat(rations.take("camille")).isZero();
    assertThat(rations.take("camille")).isZero();
    assertThat(rations.take("camille")).isEqualTo(Duration.ofSeconds(30));

    time.passes(Duration.ofSeconds(30));

    assertThat(rations.take("camille")).isZero();
    assertThat(rations.take("camille")).isPositive();
  }

  @Test
  void one_persons_look_ups_are_not_anothers() {
    rations.take("camille");
    rations.take("camille");

    assertThat(rations.take("karim")).isZero();
    assertThat(rations.take("camille")).isPositive();
  }

  @Test
  void of_more_people_than_are_counted_those_are_forgotten_who_waited_longest() {
    rations.take("camille");
    rations.take("camille");
    rations.take("karim");
    rations.take("karim");
    rations.take("camille");

    rations.take("odile");

    assertThat(rations.take("camille")).isPositive();
    assertThat(rations.take("karim")).isZero();
  }

  private static final class MovableTime implements TimeMeter {

    private long nanos;

    void passes(Duration duration) {
      nanos += duration.toNanos();
    }

    @Override
    public long currentTimeNanos() {
      return nanos;
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
