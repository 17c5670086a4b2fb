package org.earlyleavers.faults.network;

import java.time.Duration;
import org.earlyleavers.faults.Fault;
import org.earlyleavers.faults.Scene;
import org.earlyleavers.stack.wire.Wire;

/** A line breaks again and again, each time for a moment, in the middle of whatever is going on. */
record FlakyLine(String name, int times, Line line) implements Fault {

  private static final int BREAKS = 15;
  private static final Duration UP = Duration.ofMillis(700);
  private static final Duration DOWN = Duration.ofMillis(300);

  @Override
  public void strike(Scene scene) throws InterruptedException {
    Wire wire = line.of(scene.arena());
    try {
      for (int i = 0; i < BREAKS; i++) {
        wire.cut();
        scene.letPass(Duration.ZERO, DOWN);
        wire.pass();
        scene.letPass(Duration.ZERO, UP);
      }
    } finally {
      wire.pass();
    }
  }
}
