package org.earlyleavers.caseload.ration;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is left to each person; for a limited number of people. */
final class Rations {

  private final int size;
  private final Duration within;
  private final TimeMeter time;
  private final Map<String, Bucket> byPerson;

  /**
   * Everybody's is full.
   *
   * @param size of one ration
   * @param within the time in which an empty one is full again
   * @param people of more than that, those are forgotten who waited longest, and may begin anew
   */
  Rations(int size, Duration within, int people, TimeMeter time) {
    this.size = size;
    this.within = within;
    this.time = time;
    this.byPerson = new LeastRecentlySeen<>(people);
  }

  /** Takes one from somebody's ration; zero, or how long to wait when nothing is left. */
  Duration take(String person) {
    ConsumptionProbe probe = of(person).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
  }

  private Bucket of(String person) {
    synchronized (byPerson) {
      return byPerson.computeIfAbsent(person, unknown -> full());
    }
  }

  private Bucket full() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(size).refillGreedy(size, within))
        .withCustomTimePrecision(time)
        .build();
  }

  private static final class LeastRecentlySeen<V> extends LinkedHashMap<String, V> {

    private static final long serialVersionUID = 1L;

    private static final float USUAL_LOAD = 0.75f;
    private static final int AT_FIRST = 16;

    private final int most;

    LeastRecentlySeen(int most) {
      super(AT_FIRST, USUAL_LOAD, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
      return size() > most;
    }
  }
}
