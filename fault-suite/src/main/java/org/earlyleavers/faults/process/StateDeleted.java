package org.earlyleavers.faults.process;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.earlyleavers.faults.Fault;
import org.earlyleavers.faults.Scene;
import org.earlyleavers.faults.arena.Arena;
import org.earlyleavers.faults.arena.Patience;
import org.earlyleavers.faults.arena.ServicePart;
import org.earlyleavers.faults.oracle.Backlog;
import org.earlyleavers.stack.launcher.Service;
import org.earlyleavers.stack.parts.FolderTree;

/**
 * The folder in which matching keeps its state is gone: it is built anew from the broker, which
 * takes the longer, the more enrolments there are.
 */
record StateDeleted(int times) implements Fault {

  private static final int ENROLMENTS = 20_000;
  private static final int MILLION = 1_000_000;
  private static final int FEW = 300;
  private static final double MILLIS = 1000;

  /** In the small heap of the suite, on a machine whose processors others want too. */
  private static final Duration TO_TAKE_THEM_IN = Duration.ofMinutes(15);

  @Override
  public String name() {
    return "matching's state folder deleted";
  }

  @Override
  public void strike(Scene scene) throws Exception {
    int strangers = new Strangers(scene.arena()).load(ENROLMENTS);
    awaitTakenIn(scene.arena());
    ServicePart matching = scene.arena().service(Service.MATCHING);
    matching.kill();
    FolderTree.delete(scene.arena().stateFolder(matching.title()));
    matching.start();
    scene.remarkOnRecovery(
        took ->
            "with %,d enrolments, start of the process included: %.0f s a million"
                .formatted(strangers, took.toMillis() / MILLIS * MILLION / strangers));
  }

  /** Else their way in would be counted too. */
  private static void awaitTakenIn(Arena arena) throws InterruptedException {
    try (Admin admin = arena.admin()) {
      Backlog backlog = new Backlog(admin);
      if (!Patience.await(TO_TAKE_THEM_IN, () -> lag(backlog) < FEW)) {
        throw new IllegalStateException("Matching has not taken everybody in");
      }
    }
  }

  private static long lag(Backlog backlog) throws Exception {
    return backlog.lags().entrySet().stream()
        .filter(each -> each.getKey().startsWith("matching"))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
