package org.earlyleavers.benchmarks.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class OpenLoopTest {

  private static final long STALL = TimeUnit.MILLISECONDS.toNanos(900);

  @Test
  void whoComesDuringAStallIsMeasuredFromWhenItWasDue() {
    // Given a service that does nothing at first, and is quick afterwards
    // When a second of requests is sent to it
    Percentiles took =
        OpenLoop.run(
            100,
            Duration.ofSeconds(1),
            number -> {
              if (number == 0) {
                stall();
              }
              return CompletableFuture.completedFuture(null);
            });

    // Then the wait of everyone is seen, and not only of the one who was served
    assertThat(took.count()).isEqualTo(100);
    assertThat(took.at(50)).isGreaterThan(200);
  }

  private static void stall() {
    long end = System.nanoTime() + STALL;
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }
}
