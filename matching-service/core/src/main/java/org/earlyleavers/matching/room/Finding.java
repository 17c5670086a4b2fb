package org.earlyleavers.matching.room;

import java.time.Instant;
import java.util.Optional;
import org.earlyleavers.matching.linkage.Comparison;
import org.earlyleavers.matching.linkage.Identity;
import org.earlyleavers.matching.record.Content;
import org.earlyleavers.matching.record.RecordRef;
import org.earlyleavers.matching.record.Version;

/**
 * What a room knows about one record in view of one report.
 *
 * @param version the record's version from which this holds
 * @param match absent when the record is not, or no longer, about the reported pupil, beyond doubt
 */
public record Finding(RecordRef ref, Version version, Optional<Match> match) {

  /**
   * A record that is, or may be, about the reported pupil, and why.
   *
   * @param identity whom the record is about, for a person to compare
   */
  public record Match(
      Content content, Instant recordedAt, Identity identity, Comparison comparison) {}

  /**
   * Of two findings about one record: the newer, and of equally new ones the match. One room may
   * not see what another sees, but a match is a match in any room.
   */
  public Finding merge(Finding other) {
    int order = version.compareTo(other.version);
    if (order != 0) {
      return order > 0 ? this : other;
    }
    return match.isPresent() ? this : other;
  }
}
