package org.earlyleavers.faults.process;

import java.time.Duration;
import java.util.List;
import org.earlyleavers.faults.Fault;
import org.earlyleavers.faults.Scene;
import org.earlyleavers.faults.arena.ServicePart;
import org.earlyleavers.stack.launcher.Service;

/**
 * A service ends, as by {@code kill -9}, at one of these points of its code, at each in its turn,
 * and is started again.
 *
 * @param points as {@link ServicePart#dieAt} takes them
 * @param mostPasses how many of them it may pass before
 * @param standStill for how long it stands still before it ends: what was sent is on its way then
 */
record DeadAtPoint(
    String name,
    int times,
    Service service,
    List<String> points,
    int mostPasses,
    Duration standStill)
    implements Fault {

  private static final Duration DOWN = Duration.ofSeconds(1);

  @Override
  public void strike(Scene scene) throws InterruptedException {
    ServicePart part = scene.arena().service(service);
    String point = points.get((scene.time() - 1) % points.size());
    if (!part.dieAt(point, scene.random().nextInt(mostPasses + 1), standStill)) {
      scene.violation(service.title() + " has never come to " + point);
      return;
    }
    scene.letPass(Duration.ZERO, DOWN);
    part.start();
  }
}
