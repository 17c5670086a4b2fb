package org.earlyleavers.adapters.labour.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.earlyleavers.adapters.intake.field.RecordFields;

/**
 * The fields of an item of {@code affelnet/suivi} that the exchange needs, by their paths. All
 * others are left where they are.
 */
public final class FollowUpField {

  public static final String INE = "apprenant.ine";
  public static final String FAMILY_NAME = "apprenant.nom";
  public static final String GIVEN_NAME = "apprenant.prenom";
  public static final String BIRTH_DATE = "apprenant.dateNaissance";
  public static final String STARTS_ON = "formation.dateDebutFormation";
  public static final String LAST_DAY = "formation.dateFinFormation";
  public static final String UAI = "organismeFormation.uaiCfa";

  /** The last contract; null when there is none. */
  public static final String CONTRACT = "contrats";

  private static final List<String> NEEDED =
      List.of(INE, FAMILY_NAME, GIVEN_NAME, BIRTH_DATE, STARTS_ON, LAST_DAY, UAI, CONTRACT);

  private FollowUpField() {}

  /** The fields of an item, whatever it is. */
  public static RecordFields of(JsonNode item) {
    Map<String, String> texts = new HashMap<>();
    Set<String> structured = new HashSet<>();
    for (String path : NEEDED) {
      JsonNode value = item.at("/" + path.replace('.', '/'));
      if (value.isValueNode() && !value.isNull()) {
        texts.put(path, value.asText());
      } else if (value.isContainerNode()) {
        structured.add(path);
      }
    }
    return new RecordFields(texts, structured);
  }

  /** The département of an item's training centre, three characters; empty when there is none. */
  public static String department(JsonNode item) {
    return item.at("/organismeFormation/departement").asText("");
  }
}
