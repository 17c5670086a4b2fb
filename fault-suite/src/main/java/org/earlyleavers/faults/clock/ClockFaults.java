package org.earlyleavers.faults.clock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.earlyleavers.faults.Fault;
import org.earlyleavers.stack.launcher.Service;

/** The faults of clocks. */
public final class ClockFaults {

  private static final Duration A_YEAR = Duration.ofDays(366);

  private ClockFaults() {}

  /** All of them. */
  public static List<Fault> all() {
    List<Fault> all = new ArrayList<>();
    for (Service service : Service.values()) {
      all.add(new ClockOff("%s a year ahead".formatted(clockOf(service)), 1, service, A_YEAR));
      all.add(
          new ClockOff(
              "%s a year behind".formatted(clockOf(service)), 1, service, A_YEAR.negated()));
    }
    return all;
  }

  private static String clockOf(Service service) {
    return "clock of " + service.title();
  }
}
