package org.earlyleavers.reporting.batch;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;

/** Limits of a batch. */
@ConfigMapping(prefix = "reporting.batch")
public interface BatchSettings {

  /** The longest line; a longer one is refused and its neighbours go on. */
  MemorySize longestLine();

  /** How many lines are read, submitted and answered together. */
  int linesAtOnce();

  /** How many batches of one school each instance takes at once. */
  int batchesOfASchool();
}
