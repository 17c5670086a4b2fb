package org.earlyleavers.adapters.defence.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.earlyleavers.adapters.intake.field.FieldFinding;
import org.earlyleavers.adapters.intake.field.RecordFields;

/**
 * Flattens a line's object into fields: a property of the birth place becomes {@code
 * birthPlace.communeCode}, the elements of the given names {@code givenNames[0]} and so on.
 */
public final class EngagementFields {

  private static final Pattern GIVEN_NAME =
      Pattern.compile(EngagementField.GIVEN_NAMES + "\\[[0-9]\\]");

  private EngagementFields() {}

  /** The fields of a line; a property that the format does not have is a problem of the line. */
  public static RecordFields of(JsonNode line) {
    Map<String, String> texts = new HashMap<>();
    Set<String> structured = new HashSet<>();
    boolean unknown = false;
    for (Map.Entry<String, JsonNode> property : line.properties()) {
      String name = property.getKey();
      JsonNode value = property.getValue();
      if (!EngagementField.OF_A_LINE.contains(name)) {
        unknown = true;
      } else if (name.equals(EngagementField.BIRTH_PLACE) && value.isObject()) {
        for (Map.Entry<String, JsonNode> part : value.properties()) {
          unknown |= !EngagementField.OF_A_BIRTH_PLACE.contains(part.getKey());
          put(name + "." + part.getKey(), part.getValue(), texts, structured);
        }
      } else if (name.equals(EngagementField.GIVEN_NAMES) && value.isArray()) {
        for (int i = 0; i < value.size(); i++) {
          put(givenName(i), value.get(i), texts, structured);
        }
      } else {
        put(name, value, texts, structured);
      }
    }
    RecordFields fields = new RecordFields(texts, structured);
    if (unknown) {
      fields.refuse(
          FieldFinding.WHOLE_RECORD, "the line has a property that the format does not have");
    }
    return fields;
  }

  /** Whether a line, flattened, may have a field of that name. */
  public static boolean isField(String name) {
    return EngagementField.OF_A_LINE.contains(name)
        || EngagementField.OF_A_BIRTH_PLACE.stream().anyMatch(part -> birthPlace(part).equals(name))
        || GIVEN_NAME.matcher(name).matches();
  }

  /** The name of the field that holds one given name, counted from 0. */
  public static String givenName(int index) {
    return EngagementField.GIVEN_NAMES + "[" + index + "]";
  }

  /** The name of the field that holds one part of the birth place. */
  public static String birthPlace(String part) {
    return EngagementField.BIRTH_PLACE + "." + part;
  }

  private static void put(
      String name, JsonNode value, Map<String, String> texts, Set<String> structured) {
    if (value.isTextual()) {
      texts.put(name, value.textValue());
    } else if (!value.isNull()) {
      structured.add(name);
    }
  }
}
