package org.earlyleavers.faults.process;

import java.time.Duration;
import java.util.function.Function;
import org.earlyleavers.faults.Fault;
import org.earlyleavers.faults.Scene;
import org.earlyleavers.faults.arena.Arena;
import org.earlyleavers.faults.arena.Part;

/** A part is killed at any moment, stays away for a moment, and is started again. */
record Killed(String name, int times, Function<Arena, ? extends Part> which) implements Fault {

  private static final Duration DOWN = Duration.ofSeconds(2);

  @Override
  public void strike(Scene scene) throws InterruptedException {
    Part part = which.apply(scene.arena());
    part.kill();
    scene.letPass(Duration.ZERO, DOWN);
    part.start();
  }
}
