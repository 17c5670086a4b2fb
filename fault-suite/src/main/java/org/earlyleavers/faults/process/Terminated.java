package org.earlyleavers.faults.process;

import java.util.function.Function;
import org.earlyleavers.faults.Fault;
import org.earlyleavers.faults.Scene;
import org.earlyleavers.faults.arena.Arena;
import org.earlyleavers.faults.arena.ProcessPart;

/** A process is asked to end under load (SIGTERM), and is started again when it has. */
record Terminated(String name, int times, Function<Arena, ? extends ProcessPart> which)
    implements Fault {

  @Override
  public void strike(Scene scene) throws InterruptedException {
    ProcessPart part = which.apply(scene.arena());
    part.terminate();
    part.start();
  }
}
