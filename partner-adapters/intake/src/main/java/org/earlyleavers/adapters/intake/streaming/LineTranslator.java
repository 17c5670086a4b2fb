package org.earlyleavers.adapters.intake.streaming;

import java.time.Instant;
import java.util.List;
import org.earlyleavers.adapters.intake.batch.TranslatedBatch;

/** A ministry's format of lines: a pure function from lines to what they say. */
@FunctionalInterface
public interface LineTranslator {

  /**
   * Translates lines that follow each other.
   *
   * @param receivedAt when they were received: later than all that the source sent before
   * @return a record for each line that says something; blank ones have none
   */
  TranslatedBatch translate(List<Line> lines, Instant receivedAt);
}
