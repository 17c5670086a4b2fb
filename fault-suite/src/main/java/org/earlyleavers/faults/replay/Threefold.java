package org.earlyleavers.faults.replay;

import java.time.Duration;
import org.earlyleavers.events.Topics;
import org.earlyleavers.faults.Fault;
import org.earlyleavers.faults.Scene;

/** All that was ever said comes three times more, in any order, two days late. */
public record Threefold(int times) implements Fault {

  private static final int TIMES_EACH = 3;
  private static final Duration LATE = Duration.ofDays(2);

  @Override
  public String name() {
    return "each event three times more, shuffled, 48 hours late";
  }

  @Override
  public void strike(Scene scene) throws InterruptedException {
    int events =
        new Replay(scene.arena().bootstrapServers(), scene.random())
            .bring(Topics.all(), TIMES_EACH, LATE);
    scene.remark("%,d events brought again".formatted(events));
  }
}
