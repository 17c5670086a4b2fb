package org.earlyleavers.matching.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.util.Map;
import org.earlyleavers.matching.dossier.Policy;
import org.earlyleavers.matching.dossier.Policy.UnreviewedMatch;
import org.earlyleavers.matching.linkage.ExactLinkage;
import org.junit.jupiter.api.Test;

/** Renaming or re-keying anything strands the state of running instances: it must be seen. */
class TopologySnapshotTest {

  @Test
  void theTopologyIsTheOneThatWasReviewed() throws IOException {
    String description =
        new MatchingTopology(
                new Policy(
                    Map.of("labour", Duration.ofHours(26)),
                    Duration.ofMinutes(1),
                    Duration.ofDays(3),
                    Period.ofMonths(2),
                    Duration.ofDays(14),
                    UnreviewedMatch.CONFIRM,
                    Period.ofYears(2)),
                new ExactLinkage(),
                "a-secret-for-tests-only",
                Clock.systemUTC(),
                Duration.ofSeconds(1),
                topic -> {},
                () -> {},
                4)
            .build()
            .describe()
            .toString();

    assertThat(description.strip()).isEqualTo(snapshot().strip());
  }

  private static String snapshot() throws IOException {
    try (InputStream stream =
        TopologySnapshotTest.class.getResourceAsStream("/topology.snapshot.txt")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
