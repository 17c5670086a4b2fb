package org.earlyleavers.faults.clock;

import java.time.Duration;
import org.earlyleavers.faults.Fault;
import org.earlyleavers.faults.Scene;
import org.earlyleavers.faults.arena.ServicePart;
import org.earlyleavers.stack.launcher.Service;

/**
 * A service starts with a clock that is off, which must end it, is away for a while, and is started
 * again with the right one.
 *
 * @param ahead negative if the clock is behind
 */
record ClockOff(String name, int times, Service service, Duration ahead) implements Fault {

  /** On a machine that others use as well, a minute is not enough to get to where it looks. */
  private static final Duration TO_END = Duration.ofMinutes(3);

  private static final Duration A_MOMENT = Duration.ofSeconds(8);
  private static final Duration A_WHILE = Duration.ofSeconds(15);

  @Override
  public void strike(Scene scene) throws InterruptedException {
    ServicePart part = scene.arena().service(service);
    part.terminate();
    part.setClockAhead(ahead);
    try {
      part.start();
      if (!part.awaitEnd(TO_END)) {
        scene.violation("%s runs with its clock %s off".formatted(part.title(), ahead));
      }
      scene.letPass(A_MOMENT, A_WHILE);
    } finally {
      part.setClockRight();
      part.terminate();
      part.start();
    }
  }
}
