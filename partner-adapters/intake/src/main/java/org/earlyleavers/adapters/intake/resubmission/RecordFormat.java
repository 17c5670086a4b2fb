package org.earlyleavers.adapters.intake.resubmission;

import java.time.Instant;
import java.util.Optional;
import org.earlyleavers.adapters.intake.batch.Translation;
import org.earlyleavers.adapters.intake.field.RecordFields;

/** How one record of a ministry's format is read by itself; each ministry has a bean of this. */
public interface RecordFormat {

  /** The ministry, as tokens and sources name it. */
  String ministry();

  /** Whether the format has a field of that name which the exchange reads. */
  boolean hasField(String name);

  /** What a record says. */
  Translation translate(RecordFields fields, Instant receivedAt);

  /** The scope of the whole list on which a record stands; empty where there are no such lists. */
  default Optional<String> list(RecordFields fields, Instant receivedAt) {
    return Optional.empty();
  }
}
