package org.earlyleavers.reporting.api;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.regex.Pattern;
import org.earlyleavers.reporting.intake.ReportDraft;
import org.earlyleavers.reporting.intake.Violation;

/**
 * Reads drafts strictly: the properties of a draft are a closed list. The parser's own exceptions
 * end here, because their messages quote the pupil's data.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public final class ReportDraftReader implements MessageBodyReader<ReportDraft> {

  private static final String WHOLE_BODY = "body";

  /** A property's name is the sender's too: only what looks like one of ours is repeated. */
  private static final Pattern PROPERTY = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,39}");

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

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == ReportDraft.class;
  }

  @Override
  public ReportDraft readFrom(
      Class<ReportDraft> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> httpHeaders,
      InputStream body)
      throws IOException {
    Violation violation;
    try {
      ReportDraft draft = json.readValue(body, ReportDraft.class);
      if (draft != null) {
        return draft;
      }
      violation = new Violation(WHOLE_BODY, "must be a JSON object");
    } catch (UnrecognizedPropertyException e) {
      violation = new Violation(path(e), "is not a known property");
    } catch (MismatchedInputException e) {
      violation = new Violation(path(e), "has the wrong JSON type");
    } catch (JacksonException e) {
      violation = new Violation(WHOLE_BODY, "is not well-formed JSON");
    }
    throw Problem.invalid(List.of(violation)).asException();
  }

  private static String path(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(property(step.getFieldName()));
      }
    }
    return path.isEmpty() ? WHOLE_BODY : path.toString();
  }

  private static String property(String name) {
    return PROPERTY.matcher(name).matches() ? name : "?";
  }
}
