package org.earlyleavers.reporting.draft;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.earlyleavers.reporting.intake.ReportDraft;
import org.earlyleavers.reporting.intake.Violation;

/**
 * Reads drafts strictly: the properties of a draft are a closed list. The parser's own exceptions
 * end here, because their messages quote the pupil's data.
 */
public final class DraftJson {

  private static final String REFERENCE = "reference";
  private static final String WRONG_TYPE = "has the wrong JSON type";

  /** A property's name is the sender's too: only what looks like one of ours is repeated. */
  private static final Pattern PROPERTY = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,39}");

  private final String whole;
  private final JsonMapper json =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .withCoercionConfig(
              LogicalType.Textual,
              texts ->
                  texts
                      .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .build();

  /**
   * A reader.
   *
   * @param whole what a violation of no property in particular names as its field
   */
  public DraftJson(String whole) {
    this.whole = whole;
  }

  /** Reads a draft. */
  public ReportDraft read(byte[] text) throws UnreadableDraftException {
    return reading(() -> json.readValue(text, ReportDraft.class));
  }

  /** Reads a draft that has one property more: {@code reference}, the school's own name of it. */
  public NamedDraft readNamed(byte[] text) throws UnreadableDraftException {
    JsonNode node = reading(() -> json.readTree(text));
    if (!(node instanceof ObjectNode properties)) {
      throw new UnreadableDraftException(new Violation(whole, WRONG_TYPE));
    }
    Optional<String> reference = reference(properties);
    return new NamedDraft(
        reference, reading(() -> json.treeToValue(properties, ReportDraft.class)));
  }

  private static Optional<String> reference(ObjectNode properties) throws UnreadableDraftException {
    JsonNode reference = properties.remove(REFERENCE);
    if (reference == null || reference.isNull()) {
      return Optional.empty();
    } else if (!reference.isTextual()) {
      throw new UnreadableDraftException(new Violation(REFERENCE, WRONG_TYPE));
    }
    return Optional.of(reference.textValue());
  }

  @FunctionalInterface
  private interface Reading<T> {
    T read() throws IOException;
  }

  private <T> T reading(Reading<T> reading) throws UnreadableDraftException {
    Violation violation;
    try {
      T value = reading.read();
      if (value != null) {
        return value;
      }
      violation = new Violation(whole, "must be a JSON object");
    } catch (UnrecognizedPropertyException e) {
      violation = new Violation(path(e), "is not a known property");
    } catch (MismatchedInputException e) {
      violation = new Violation(path(e), WRONG_TYPE);
    } catch (IOException e) {
      violation = new Violation(whole, "is not well-formed JSON in UTF-8");
    }
    throw new UnreadableDraftException(violation);
  }

  private String path(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(property(step.getFieldName()));
      }
    }
    return path.isEmpty() ? whole : path.toString();
  }

  private static String property(String name) {
    return PROPERTY.matcher(name).matches() ? name : "?";
  }
}
