package org.earlyleavers.matching.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.junit.main.Launch;
import io.quarkus.test.junit.main.LaunchResult;
import io.quarkus.test.junit.main.QuarkusMainTest;
import java.util.Map;
import java.util.Set;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.junit.jupiter.api.Test;

@QuarkusMainTest
@TestProfile(WrongClockTest.AYearAhead.class)
@WithTestResource(ExchangeParts.class)
class WrongClockTest {

  @Test
  @Launch(
      value = {},
      exitCode = 1)
  void matchingWithAClockAYearAheadDoesNotStartNorDoItsStreams(LaunchResult result) {
    assertThat(result.getErrorOutput() + result.getOutput())
        .contains("This machine's clock and the broker's are more than")
        .doesNotContain(ClockOfTheYearBefore.STREAMS_BEGIN);
  }

  /** In its own consumer group. */
  public static final class AYearAhead implements QuarkusTestProfile {

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
      return Set.of(ClockOfTheYearBefore.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.kafka-streams.application-id", "matching-a-year-ahead");
    }
  }
}
