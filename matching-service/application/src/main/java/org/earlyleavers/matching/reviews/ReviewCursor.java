package org.earlyleavers.matching.reviews;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.earlyleavers.events.ReviewId;
import org.earlyleavers.matching.stream.state.ReviewIndex.Position;

/** Writes a place in the list of reviews as an opaque text, and reads it. */
final class ReviewCursor {

  private static final char SEPARATOR = '/';

  private ReviewCursor() {}

  static String of(Position position) {
    String text = Long.toString(position.openedAt().toEpochMilli()) + SEPARATOR + position.id();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Nothing when the text was not written by {@link #of}. */
  static Optional<Position> read(String cursor) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      int separator = text.indexOf(SEPARATOR);
      if (separator < 0) {
        return Optional.empty();
      }
      long openedAt = Long.parseLong(text.substring(0, separator));
      return ReviewId.parse(text.substring(separator + 1))
          .filter(id -> openedAt >= 0)
          .map(id -> new Position(Instant.ofEpochMilli(openedAt), id.toString()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
