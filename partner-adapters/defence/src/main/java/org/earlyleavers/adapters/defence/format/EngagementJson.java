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
import java.util.Optional;

/** Reads the bytes of one line. */
final class EngagementJson {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final EngagementLine NO_OBJECT =
      new EngagementLine.Unreadable("expected a JSON object in UTF-8");

  private EngagementJson() {}

  static Optional<EngagementLine> read(byte[] line) {
    Optional<String> text = utf8(line);
    return text.filter(String::isBlank).isPresent()
        ? Optional.empty()
        : Optional.of(text.flatMap(EngagementJson::object).orElse(NO_OBJECT));
  }

  private static Optional<String> utf8(byte[] line) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(line))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Optional<EngagementLine> object(String line) {
    try {
      return Optional.of(JSON.readTree(line))
          .filter(JsonNode::isObject)
          .map(EngagementLine.Engagement::new);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
