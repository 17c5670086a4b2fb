package org.earlyleavers.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.earlyleavers.faults.arena.Arena;
import org.earlyleavers.faults.load.Load;

/** What a fault has to do with: the exchange, who talks to it, and chance. */
public final class Scene {

  private final Arena arena;
  private final Load load;
  private final int time;
  private final RandomGenerator random;
  private final List<String> violations = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private Function<Duration, String> remarkOnRecovery = recovery -> "";

  Scene(Arena arena, Load load, int time, RandomGenerator random) {
    this.arena = arena;
    this.load = load;
    this.time = time;
    this.random = random;
  }

  /** The parts of the exchange. */
  public Arena arena() {
    return arena;
  }

  /** Those who send; they are at it, and stay at it. */
  public Load load() {
    return load;
  }

  /** Which time it is that this fault strikes, from 1. */
  public int time() {
    return time;
  }

  /** Of the printed seed. */
  public RandomGenerator random() {
    return random;
  }

  /** Lets some time pass, as long as chance has it. */
  public void letPass(Duration least, Duration most) throws InterruptedException {
    Thread.sleep(random.nextLong(least.toMillis(), most.toMillis() + 1));
  }

  /** Says that something is wrong that the oracle does not look at: the run fails. */
  public void violation(String what) {
    violations.add(what);
  }

  /** Adds something measured to the fault's row. */
  public void remark(String what) {
    remarks.add(what);
  }

  /** Adds to the fault's row what follows from the time that it takes until all is right. */
  public void remarkOnRecovery(Function<Duration, String> text) {
    remarkOnRecovery = text;
  }

  void recovered(Duration recovery) {
    String remark = remarkOnRecovery.apply(recovery);
    if (!remark.isEmpty()) {
      remarks.add(remark);
    }
  }

  List<String> violations() {
    return violations;
  }

  List<String> remarks() {
    return remarks;
  }
}
