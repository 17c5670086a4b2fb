package org.earlyleavers.faults.database;

import java.time.Duration;
import org.earlyleavers.faults.Fault;
import org.earlyleavers.faults.Scene;

/** PostgreSQL is stopped, as for maintenance, and started again. */
public record DatabaseStopped(int times) implements Fault {

  private static final Duration LONG = Duration.ofSeconds(30);

  @Override
  public String name() {
    return "PostgreSQL stopped for 30 s";
  }

  @Override
  public void strike(Scene scene) throws InterruptedException {
    scene.arena().database().stop();
    try {
      scene.letPass(LONG, LONG);
    } finally {
      scene.arena().database().start();
    }
  }
}
