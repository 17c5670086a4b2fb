package org.earlyleavers.reporting.tracking;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Where a page ends: reports are listed in the order in which they were first made. */
public record Cursor(Instant reportedAt, UUID reportId) {

  private static final int BYTES = 3 * Long.BYTES;

  /** The cursor that a text stands for, if it is one of ours. */
  public static Optional<Cursor> parse(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      Instant reportedAt = Instant.ofEpochMilli(buffer.getLong());
      UUID reportId = new UUID(buffer.getLong(), buffer.getLong());
      return bytes.length == BYTES
          ? Optional.of(new Cursor(reportedAt, reportId))
          : Optional.empty();
    } catch (IllegalArgumentException | BufferUnderflowException e) {
      return Optional.empty();
    }
  }

  /** For a URL. */
  public String text() {
    byte[] bytes =
        ByteBuffer.allocate(BYTES)
            .putLong(reportedAt.toEpochMilli())
            .putLong(reportId.getMostSignificantBits())
            .putLong(reportId.getLeastSignificantBits())
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
