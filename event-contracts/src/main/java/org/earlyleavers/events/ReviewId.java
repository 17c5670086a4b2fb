package org.earlyleavers.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.earlyleavers.events.LeaverDecision.Evidence;

/**
 * Identifies the question whether one record is about one reported pupil, for ever.
 *
 * @param record stands for the record, opaque
 */
public record ReviewId(UUID reportId, UUID record) {

  private static final Pattern WRITTEN = Pattern.compile("[0-9a-f-]{36}:[0-9a-f-]{36}");

  /** The question about a record. */
  public static ReviewId of(UUID reportId, Evidence.Kind kind, String source, String recordId) {
    String name = String.join("\n", reportId.toString(), kind.name(), source, recordId);
    return new ReviewId(reportId, UUID.nameUUIDFromBytes(name.getBytes(UTF_8)));
  }

  /** Reads what {@link #toString()} writes; empty when it is anything else. */
  public static Optional<ReviewId> parse(String written) {
    if (!WRITTEN.matcher(written).matches()) {
      return Optional.empty();
    }
    try {
      int colon = written.indexOf(':');
      ReviewId id =
          new ReviewId(
              UUID.fromString(written.substring(0, colon)),
              UUID.fromString(written.substring(colon + 1)));
      return Optional.of(id).filter(read -> read.toString().equals(written));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Report id, colon, and the record's stand-in: the record key of verdicts and reviews. */
  @Override
  public String toString() {
    return reportId + ":" + record;
  }
}
