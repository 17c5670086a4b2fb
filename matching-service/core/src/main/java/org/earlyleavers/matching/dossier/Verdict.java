package org.earlyleavers.matching.dossier;

import java.time.Instant;
import java.util.Objects;
import org.earlyleavers.matching.record.Version;

/**
 * A person's word on whether a record is about the reported pupil.
 *
 * @param version the highest of several on one record counts, whenever it arrives
 * @param reviewer who decided
 * @param reason why, in the reviewer's words
 */
public record Verdict(
    Version version, Answer answer, String reviewer, String reason, Instant decidedAt) {

  /** Checks that nothing is missing. */
  public Verdict {
    Objects.requireNonNull(version);
    Objects.requireNonNull(answer);
    Objects.requireNonNull(reviewer);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(decidedAt);
  }

  /** What can be said. */
  public enum Answer {
    SAME,
    DIFFERENT
  }

  Verdict merge(Verdict other) {
    return other.version.isAfter(version) ? other : this;
  }
}
