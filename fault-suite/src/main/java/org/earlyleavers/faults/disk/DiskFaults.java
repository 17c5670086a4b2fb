package org.earlyleavers.faults.disk;

import java.util.List;
import org.earlyleavers.faults.Fault;

/** The faults of disks. */
public final class DiskFaults {

  private DiskFaults() {}

  /** All of them. */
  public static List<Fault> all() {
    return List.of(FullDisk.ofBroker(2), FullDisk.ofState(2), FullDisk.ofDatabase(2));
  }

  /** Whether a fault needs disks that can be filled. */
  public static boolean needSmallDisk(Fault fault) {
    return fault instanceof FullDisk;
  }
}
