package org.earlyleavers.faults.process;

import java.time.Duration;
import org.earlyleavers.faults.Fault;
import org.earlyleavers.faults.Scene;
import org.earlyleavers.faults.arena.Arena;
import org.earlyleavers.faults.arena.ServicePart;
import org.earlyleavers.stack.launcher.Service;

/**
 * The folder in which matching keeps its state is gone: it is built anew from the broker, which
 * takes the longer, the more enrolments there are.
 */
record StateDeleted(int times) implements Fault {

  private static final int ENROLMENTS = 20_000;
  private static final int MILLION = 1_000_000;
  private static final double MILLIS = 1000;

  @Override
  public String name() {
    return "matching's state folder deleted";
  }

  @Override
  public void strike(Scene scene) throws Exception {
    int strangers = new Strangers(scene.arena()).load(ENROLMENTS);
    ServicePart matching = scene.arena().service(Service.MATCHING);
    matching.kill();
    Arena.delete(scene.arena().stateFolder(matching.title()));
    long start = System.nanoTime();
    matching.start();
    matching.awaitReady();
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    scene.remark(
        "%,d enrolments of others: ready again after %.1f s, start of the process included (%.0f s a million)"
            .formatted(
                strangers,
                took.toMillis() / MILLIS,
                took.toMillis() / MILLIS * MILLION / strangers));
  }
}
