package org.earlyleavers.caseload.live;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * What a client says it has seen last, {@code Last-Event-ID}.
 *
 * @param isGiven false when it is here for the first time
 * @param number absent, too, when what it says is none of our ids
 */
public record LastEventId(boolean isGiven, OptionalLong number) {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  /** A client that has seen nothing yet. */
  public static final LastEventId NONE = new LastEventId(false, OptionalLong.empty());

  /** Reads the header. */
  public static LastEventId of(Optional<String> header) {
    return header
        .filter(text -> !text.isEmpty())
        .map(
            text ->
                new LastEventId(
                    true,
                    NUMBER.matcher(text).matches()
                        ? OptionalLong.of(Long.parseLong(text))
                        : OptionalLong.empty()))
        .orElse(NONE);
  }
}
