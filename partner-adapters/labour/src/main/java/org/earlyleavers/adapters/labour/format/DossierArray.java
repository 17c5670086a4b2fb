package org.earlyleavers.adapters.labour.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.earlyleavers.adapters.intake.batch.UnreadableBatchException;
import org.earlyleavers.adapters.intake.field.RecordFields;

/** Tells the JSON array of a batch into its records. */
public final class DossierArray {

  private static final String BODY = "body";

  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build();

  private DossierArray() {}

  /**
   * The records of a batch; an element that is no object is an empty one.
   *
   * @throws UnreadableBatchException if the body is no JSON array, or has more elements than that
   */
  public static List<Optional<RecordFields>> read(byte[] body, int maxItems) {
    List<Optional<RecordFields>> items = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(body)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        throw new UnreadableBatchException(BODY, "expected a JSON array");
      }
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        if (items.size() == maxItems) {
          throw new UnreadableBatchException(BODY, "expected at most " + maxItems + " records");
        }
        items.add(item(parser, items.size()));
      }
      if (parser.nextToken() != null) {
        throw new UnreadableBatchException(BODY, "expected nothing after the array");
      }
      return items;
    } catch (IOException e) {
      throw new UnreadableBatchException("[" + items.size() + "]", "is not JSON");
    }
  }

  private static Optional<RecordFields> item(JsonParser parser, int index) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return Optional.empty();
    }
    try {
      return Optional.of(fields(parser));
    } catch (IOException e) {
      String name = parser.getParsingContext().getCurrentName();
      String field = name != null && DossierField.isNeeded(name) ? "." + name : "";
      throw new UnreadableBatchException("[" + index + "]" + field, "is not JSON");
    }
  }

  private static RecordFields fields(JsonParser parser) throws IOException {
    Map<String, String> texts = new HashMap<>();
    Set<String> structured = new HashSet<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (!DossierField.isNeeded(name)) {
        parser.skipChildren();
      } else if (value.isStructStart()) {
        parser.skipChildren();
        structured.add(name);
      } else if (value != JsonToken.VALUE_NULL) {
        texts.put(name, parser.getText());
      }
    }
    return new RecordFields(texts, structured);
  }
}
