package org.earlyleavers.caseload.casework;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.earlyleavers.caseload.store.CaseLists.Position;

/** Writes a place in a list as an opaque text, and reads it. */
final class PageCursor {

  private static final char SEPARATOR = '/';

  /** Cases were opened in between; the database knows fewer years than {@link Instant}. */
  private static final Instant EARLIEST = Instant.EPOCH;

  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private PageCursor() {}

  static String of(Position position) {
    String text = position.openedAt().toString() + SEPARATOR + position.id();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Nothing when the text was not written by {@link #of}. */
  static Optional<Position> read(String cursor) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      int separator = text.indexOf(SEPARATOR);
      return separator < 0
          ? Optional.empty()
          : Optional.of(
                  new Position(
                      Instant.parse(text.substring(0, separator)),
                      UUID.fromString(text.substring(separator + 1))))
              .filter(PageCursor::isPossible);
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean isPossible(Position position) {
    return !position.openedAt().isBefore(EARLIEST) && !position.openedAt().isAfter(LATEST);
  }
}
