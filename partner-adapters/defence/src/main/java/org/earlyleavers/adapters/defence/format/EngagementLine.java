package org.earlyleavers.adapters.defence.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What one line of the stream is; a blank one is nothing. */
public sealed interface EngagementLine {

  /** A JSON object. */
  record Engagement(JsonNode object) implements EngagementLine {}

  /** Anything else. */
  record Unreadable(String hint) implements EngagementLine {}

  /**
   * Reads a line.
   *
   * @param bytes empty when there are more of them than a line may have
   * @return empty when the line is blank
   */
  static Optional<EngagementLine> read(Optional<byte[]> bytes) {
    return bytes.isEmpty()
        ? Optional.of(new Unreadable("the line is longer than a line may be"))
        : EngagementJson.read(bytes.get());
  }
}
