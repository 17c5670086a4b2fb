package org.earlyleavers.stack.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatencyTest {

  @Test
  void percentiles_are_measurements_that_were_made() {
    List<Duration> oneToHundred =
        IntStream.rangeClosed(1, 100).mapToObj(Duration::ofMillis).collect(Collectors.toList());
    Collections.reverse(oneToHundred);

    assertThat(Latency.of(oneToHundred))
        .isEqualTo(
            new Latency(100, Duration.ofMillis(50), Duration.ofMillis(95), Duration.ofMillis(100)));
    assertThat(Latency.of(List.of(Duration.ofMillis(7))).median()).isEqualTo(Duration.ofMillis(7));
  }
}
