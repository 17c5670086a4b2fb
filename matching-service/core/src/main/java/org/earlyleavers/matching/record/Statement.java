package org.earlyleavers.matching.record;

import java.time.Instant;
import java.util.Objects;
import org.earlyleavers.matching.linkage.Identity;

/**
 * The whole state of one record, as its sender states it.
 *
 * @param recordedAt when the sender's state was taken
 */
public record Statement(
    RecordRef ref, Version version, Instant recordedAt, Identity identity, Content content) {

  /** Checks that nothing is missing. */
  public Statement {
    Objects.requireNonNull(ref);
    Objects.requireNonNull(version);
    Objects.requireNonNull(recordedAt);
    Objects.requireNonNull(identity);
    Objects.requireNonNull(content);
  }
}
