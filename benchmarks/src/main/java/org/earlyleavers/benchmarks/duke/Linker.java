package org.earlyleavers.benchmarks.duke;

import java.io.IOException;
import java.util.List;

/** Software that reads files and says who is who. */
interface Linker {

  String name();

  /** From the files to the pairs. */
  List<Pair> link(LabelledFiles files) throws IOException;

  /** The quality of what it says, with the threshold that it is used with. */
  Quality quality(LabelledFiles files, List<Pair> pairs);
}
