package org.earlyleavers.adapters.intake.batch;

import java.time.Instant;

/** A ministry's format: a pure function from what arrived to what it says. */
@FunctionalInterface
public interface BatchTranslator {

  /**
   * Translates a whole batch.
   *
   * @param receivedAt when the batch was received: later than every batch of the source before
   * @throws UnreadableBatchException when the batch as a whole cannot be told into records
   */
  TranslatedBatch translate(byte[] body, Instant receivedAt);
}
