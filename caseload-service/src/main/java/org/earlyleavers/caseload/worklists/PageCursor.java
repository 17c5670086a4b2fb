package org.earlyleavers.caseload.worklists;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.earlyleavers.caseload.store.CaseLists.Position;

/**
 * Writes a place in a list as an opaque text, and reads it. It is nobody's secret: a crafted one
 * shows no more than the list does.
 */
final class PageCursor {

  private static final String SEPARATOR = "/";
  private static final int PARTS = 3;

  /** Enough for a mistake to be noticed. */
  private static final int SCOPE_BYTES = 6;

  /** Cases were opened in between; the database knows fewer years than {@link Instant}. */
  private static final Instant EARLIEST = Instant.EPOCH;

  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private PageCursor() {}

  /**
   * Writes a place.
   *
   * @param list its name and filter: a place in one list is none in another
   */
  static String of(String list, Position position) {
    String text =
        String.join(SEPARATOR, scope(list), position.at().toString(), position.id().toString());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Nothing when the text was not written by {@link #of} for this list. */
  static Optional<Position> read(String list, String cursor) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8)
              .split(SEPARATOR, -1);
      return parts.length == PARTS && parts[0].equals(scope(list))
          ? Optional.of(new Position(Instant.parse(parts[1]), UUID.fromString(parts[2])))
              .filter(PageCursor::isPossible)
          : Optional.empty();
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String scope(String list) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(list.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, SCOPE_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static boolean isPossible(Position position) {
    return !position.at().isBefore(EARLIEST) && !position.at().isAfter(LATEST);
  }
}
