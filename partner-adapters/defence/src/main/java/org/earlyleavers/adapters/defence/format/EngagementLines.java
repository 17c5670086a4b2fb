package org.earlyleavers.adapters.defence.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells a body into its lines, so that a broken line harms no other. */
public final class EngagementLines {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private EngagementLines() {}

  /**
   * One line that is not blank.
   *
   * @param number counted from 1
   * @param object empty when the line is no JSON object in UTF-8
   */
  public record Line(int number, Optional<JsonNode> object) {}

  /** The lines of a body, blank ones left out. */
  public static List<Line> read(byte[] body) {
    List<Line> lines = new ArrayList<>();
    int number = 1;
    int start = 0;
    for (int end = 0; end <= body.length; end++) {
      if (end == body.length || body[end] == '\n') {
        Optional<String> text = utf8(ByteBuffer.wrap(body, start, end - start));
        if (!text.map(String::isBlank).orElse(Boolean.FALSE)) {
          lines.add(new Line(number, text.flatMap(EngagementLines::object)));
        }
        start = end + 1;
        number++;
      }
    }
    return lines;
  }

  private static Optional<String> utf8(ByteBuffer line) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(line)
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Optional<JsonNode> object(String line) {
    try {
      return Optional.of(JSON.readTree(line)).filter(JsonNode::isObject);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
