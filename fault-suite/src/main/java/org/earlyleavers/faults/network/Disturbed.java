package org.earlyleavers.faults.network;

import java.time.Duration;
import java.util.function.Consumer;
import org.earlyleavers.faults.Fault;
import org.earlyleavers.faults.Scene;
import org.earlyleavers.stack.wire.Wire;

/**
 * Something happens to a line, for a while.
 *
 * @param disturbance what happens to it
 * @param least how long at least
 */
record Disturbed(
    String name, int times, Line line, Consumer<Wire> disturbance, Duration least, Duration most)
    implements Fault {

  @Override
  public void strike(Scene scene) throws InterruptedException {
    Wire wire = line.of(scene.arena());
    disturbance.accept(wire);
    try {
      scene.letPass(least, most);
    } finally {
      wire.pass();
    }
  }
}
