package org.earlyleavers.faults;

import java.util.List;
import java.util.stream.Stream;
import org.earlyleavers.faults.process.ProcessFaults;

/** Everything that can be broken, in the order in which it is. */
final class Faults {

  private Faults() {}

  static List<Fault> all() {
    return Stream.of(ProcessFaults.all()).flatMap(List::stream).toList();
  }
}
