package org.earlyleavers.faults.process;

import java.time.Duration;
import java.util.List;
import org.earlyleavers.faults.Fault;
import org.earlyleavers.faults.Scene;
import org.earlyleavers.faults.arena.ServicePart;
import org.earlyleavers.stack.launcher.Service;

/** Of two instances of matching one is killed and one is added, every five seconds, in turn. */
record TwoInstances(int times) implements Fault {

  private static final int KILLS = 12;
  private static final Duration BETWEEN = Duration.ofSeconds(5);

  @Override
  public String name() {
    return "two instances of matching, one killed and one added every 5 s, for a minute";
  }

  @Override
  public void strike(Scene scene) throws InterruptedException {
    ServicePart usual = scene.arena().service(Service.MATCHING);
    ServicePart other = scene.arena().otherMatching();
    List<ServicePart> both = List.of(usual, other);
    other.start();
    try {
      other.awaitReady();
      int first = scene.random().nextInt(2);
      for (int i = 0; i < KILLS; i++) {
        ServicePart next = both.get((first + i) % 2);
        scene.letPass(BETWEEN, BETWEEN);
        next.kill();
        next.start();
      }
    } finally {
      // What it has becomes the other's.
      other.terminate();
    }
  }
}
