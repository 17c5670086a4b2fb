package org.earlyleavers.faults.network;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.earlyleavers.faults.Fault;
import org.earlyleavers.stack.wire.Wire;

/** The faults of lines. */
public final class NetworkFaults {

  private static final Duration DELAY = Duration.ofMillis(100);
  private static final Duration A_MOMENT = Duration.ofSeconds(2);
  private static final Duration A_WHILE = Duration.ofSeconds(15);

  private NetworkFaults() {}

  /** All of them. */
  public static List<Fault> all() {
    List<Fault> all = new ArrayList<>();
    for (Line line : Line.values()) {
      all.add(cut(line, 3));
      all.add(new FlakyLine("line to %s cut again and again".formatted(line.server()), 2, line));
      all.add(disturbed("line to %s silent: packets get lost", 3, line, Wire::fallSilent, A_WHILE));
      all.add(disturbed("line to %s slow", 2, line, wire -> wire.delay(DELAY), A_WHILE));
      all.add(unacknowledged(line, 5));
    }
    all.add(new BurstOnSlowDatabase(2));
    return all;
  }

  /** A line is cut. */
  private static Fault cut(Line line, int times) {
    return disturbed("line to %s cut", times, line, Wire::cut, A_WHILE);
  }

  /** What is asked is done, and who asks does not hear of it. */
  private static Fault unacknowledged(Line line, int times) {
    return new Disturbed(
        "line to %s cut between request and acknowledgement".formatted(line.server()),
        times,
        line,
        Wire::swallowAnswers,
        Duration.ZERO,
        A_MOMENT);
  }

  private static Fault disturbed(
      String name, int times, Line line, java.util.function.Consumer<Wire> what, Duration most) {
    return new Disturbed(name.formatted(line.server()), times, line, what, A_MOMENT, most);
  }
}
