package org.earlyleavers.faults.disk;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.earlyleavers.faults.Fault;
import org.earlyleavers.faults.FaultSkippedException;
import org.earlyleavers.faults.Scene;
import org.earlyleavers.faults.arena.Arena;
import org.earlyleavers.faults.arena.ProcessPart;
import org.earlyleavers.stack.launcher.Service;

/**
 * The disk of a part is full for a while. What has ended because of that is started again once
 * there is room, as whoever runs it would; what goes on has to find its way by itself.
 */
final class FullDisk implements Fault {

  private static final Duration A_MOMENT = Duration.ofSeconds(5);
  private static final Duration A_WHILE = Duration.ofSeconds(15);

  private final String whose;
  private final int times;
  private final Function<SmallDisks, SmallDisk> disk;
  private final Restart restart;
  private final Use use;

  /** What makes somebody write. */
  private interface Use {
    void of(Arena arena) throws InterruptedException;
  }

  private interface Restart {

    /** Whether it had to be started again. */
    boolean ifItHasEnded(Arena arena) throws InterruptedException;
  }

  private FullDisk(
      String whose, int times, Function<SmallDisks, SmallDisk> disk, Use use, Restart restart) {
    this.whose = whose;
    this.times = times;
    this.disk = disk;
    this.use = use;
    this.restart = restart;
  }

  static Fault ofBroker(int times) {
    return new FullDisk(
        "the broker", times, SmallDisks::broker, arena -> {}, arena -> restarted(arena.broker()));
  }

  /** What changes stays in memory for long: it is written at the end, and read at the start. */
  static Fault ofState(int times) {
    return new FullDisk(
        "matching's state",
        times,
        SmallDisks::state,
        arena -> {
          arena.service(Service.MATCHING).terminate();
          arena.service(Service.MATCHING).start();
        },
        arena -> restarted(arena.service(Service.MATCHING)));
  }

  static Fault ofDatabase(int times) {
    return new FullDisk(
        "PostgreSQL",
        times,
        SmallDisks::database,
        arena -> {},
        arena -> arena.database().startIfDown());
  }

  private static boolean restarted(ProcessPart part) throws InterruptedException {
    if (part.isAlive()) {
      return false;
    }
    part.start();
    return true;
  }

  @Override
  public String name() {
    return "disk full for " + whose;
  }

  @Override
  public int times() {
    return times;
  }

  @Override
  public void strike(Scene scene) throws FaultSkippedException, InterruptedException {
    Optional<SmallDisks> disks = scene.arena().smallDisks();
    if (disks.isEmpty()) {
      throw new FaultSkippedException("no small disk can be mounted here (that takes root)");
    }
    SmallDisk full = disk.apply(disks.get());
    full.fill();
    try {
      use.of(scene.arena());
      scene.letPass(A_MOMENT, A_WHILE);
    } finally {
      full.free();
    }
    if (restart.ifItHasEnded(scene.arena())) {
      scene.remark("it ended, and was started again");
    }
  }
}
