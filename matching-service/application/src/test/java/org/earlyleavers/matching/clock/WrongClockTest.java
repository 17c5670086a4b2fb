package org.earlyleavers.matching.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.junit.main.Launch;
import io.quarkus.test.junit.main.LaunchResult;
import io.quarkus.test.junit.main.QuarkusMainTest;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** That the streams would say that they begin, {@link BrokerClockTest} shows. */
@QuarkusMainTest
@TestProfile(WrongClockTest.AYearAhead.class)
class WrongClockTest {

  @Test
  @Launch(
      value = {},
      exitCode = 1)
  void matchingWithAClockAYearAheadDoesNotStartNorDoItsStreams(LaunchResult result) {
    assertThat(result.getErrorOutput() + result.getOutput())
        .contains("This machine's clock and the broker's are more than")
        .doesNotContain(StreamsBegin.SAID);
  }

  /** Needs no broker: the clock alone is looked at. */
  public static final class AYearAhead implements QuarkusTestProfile {

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
      return Set.of(ClockOfTheYearBefore.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "kafka.bootstrap.servers", "localhost:1", "quarkus.oidc.tenant-enabled", "false");
    }
  }
}
