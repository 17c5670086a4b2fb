package org.earlyleavers.reporting.submission;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How reports are published. */
@ConfigMapping(prefix = "reporting.submission")
public interface SubmissionSettings {

  /**
   * Key of the hashes that report ids and fingerprints are made of, at least 32 bytes. The same on
   * all instances. Once changed, a report that is sent again counts as a new one.
   */
  String secret();

  /** How long the broker may take to acknowledge a report before the school is told to retry. */
  Duration acknowledgementTimeout();

  /** How many reports may be on their way to the broker at once; what comes more waits. */
  int maxUnacknowledged();

  /** How many publications may wait for the broker at once, each with a database connection. */
  int publicationsAtOnce();

  /** How many reports of a bulk are entered, published and acknowledged together. */
  int atOnce();
}
