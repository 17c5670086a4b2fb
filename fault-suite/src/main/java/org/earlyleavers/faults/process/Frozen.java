package org.earlyleavers.faults.process;

import java.time.Duration;
import java.util.function.Function;
import org.earlyleavers.faults.Fault;
import org.earlyleavers.faults.Scene;
import org.earlyleavers.faults.arena.Arena;
import org.earlyleavers.faults.arena.ProcessPart;

/** A process stands still for a minute (SIGSTOP), longer than anybody waits for it, and goes on. */
record Frozen(String name, int times, Function<Arena, ? extends ProcessPart> which)
    implements Fault {

  private static final Duration LONG = Duration.ofSeconds(60);

  @Override
  public void strike(Scene scene) throws InterruptedException {
    ProcessPart part = which.apply(scene.arena());
    part.freeze();
    try {
      scene.letPass(LONG, LONG);
    } finally {
      part.thaw();
    }
  }
}
