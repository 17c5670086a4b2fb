package org.earlyleavers.faults;

import java.util.List;
import java.util.stream.Stream;
import org.earlyleavers.faults.clock.ClockFaults;
import org.earlyleavers.faults.database.DatabaseStopped;
import org.earlyleavers.faults.disk.DiskFaults;
import org.earlyleavers.faults.erasure.Erased;
import org.earlyleavers.faults.identity.IdentityFaults;
import org.earlyleavers.faults.network.NetworkFaults;
import org.earlyleavers.faults.poison.Poisoned;
import org.earlyleavers.faults.process.ProcessFaults;
import org.earlyleavers.faults.replay.Threefold;

/** Everything that can be broken, in the order in which it is. */
final class Faults {

  private Faults() {}

  static List<Fault> all() {
    return Stream.of(
            ProcessFaults.all(),
            List.<Fault>of(new DatabaseStopped(2)),
            NetworkFaults.all(),
            DiskFaults.all(),
            IdentityFaults.all(),
            List.<Fault>of(new Threefold(2), new Poisoned(3), new Erased(3)),
            ClockFaults.all(),
            // Last: the many whom it loads would slow every other fault down.
            List.of(ProcessFaults.stateDeleted(1)))
        .flatMap(List::stream)
        .toList();
  }
}
