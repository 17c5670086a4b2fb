package org.earlyleavers.faults.network;

import java.time.Duration;
import org.earlyleavers.faults.Fault;
import org.earlyleavers.faults.Scene;
import org.earlyleavers.faults.load.Load;
import org.earlyleavers.stack.wire.Wire;

/** Everybody sends ten times as much while each word with the database takes its time. */
record BurstOnSlowDatabase(int times) implements Fault {

  private static final int MORE = 10;
  private static final Duration EACH_WAY = Duration.ofMillis(10);
  private static final Duration LONG = Duration.ofSeconds(30);

  @Override
  public String name() {
    return "ten times the rate for 30 s, with a slow PostgreSQL";
  }

  @Override
  public void strike(Scene scene) throws InterruptedException {
    Wire database = Line.DATABASE.of(scene.arena());
    database.delay(EACH_WAY);
    scene.load().rate(MORE * Load.usualRate());
    try {
      scene.letPass(LONG, LONG);
    } finally {
      scene.load().rate(Load.usualRate());
      database.pass();
    }
  }
}
