package org.earlyleavers.linkagetool.population;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Where people are born and live, by INSEE code. */
final class Places {

  /** Countries of birth and how many of a hundred people born abroad come from them, roughly. */
  private static final Map<String, Integer> COUNTRIES =
      Map.ofEntries(
          Map.entry("99352", 15),
          Map.entry("99350", 14),
          Map.entry("99351", 6),
          Map.entry("99139", 7),
          Map.entry("99127", 4),
          Map.entry("99208", 4),
          Map.entry("99134", 4),
          Map.entry("99326", 4),
          Map.entry("99341", 4),
          Map.entry("99335", 3),
          Map.entry("99397", 4),
          Map.entry("99330", 4),
          Map.entry("99114", 3),
          Map.entry("99333", 3),
          Map.entry("99216", 3),
          Map.entry("99212", 4),
          Map.entry("99131", 3),
          Map.entry("99109", 3),
          Map.entry("99322", 3),
          Map.entry("99312", 3),
          Map.entry("99410", 2));

  private static final List<String> TOWNS_OF_ARRONDISSEMENTS = List.of("75056", "13055", "69123");

  private final Random random;
  private final Frequencies communes;
  private final Map<String, Frequencies> communesOf = new HashMap<>();
  private final Map<String, Frequencies> birthPlacesOf = new HashMap<>();
  private final Frequencies countries = Frequencies.of(COUNTRIES);
  private final Map<String, String> townOf = new HashMap<>();
  private final Map<String, List<String>> formerOf = new HashMap<>();

  Places(Random random) {
    this.random = random;
    Map<String, Double> all = new HashMap<>();
    Frequencies.forEachLine(
        "communes.csv",
        line -> {
          String code = line.get(0);
          String now = line.get(1);
          if (TOWNS_OF_ARRONDISSEMENTS.contains(now)) {
            townOf.put(code, now);
          } else if (!now.isEmpty()) {
            formerOf.computeIfAbsent(now, any -> new ArrayList<>()).add(code);
          }
          if (!line.get(2).isEmpty() && !TOWNS_OF_ARRONDISSEMENTS.contains(code)) {
            all.put(code, Double.valueOf(line.get(2)));
          }
        });
    communes = Frequencies.of(all);
    Map<String, Map<String, Double>> byDepartement = new HashMap<>();
    all.forEach(
        (code, population) ->
            byDepartement
                .computeIfAbsent(departement(code), any -> new HashMap<>())
                .put(code, population));
    byDepartement.forEach(
        (departement, populations) -> {
          communesOf.put(departement, Frequencies.of(populations));
          // Maternity wards are in towns.
          Map<String, Double> wards = new HashMap<>();
          populations.forEach((code, population) -> wards.put(code, population * population));
          birthPlacesOf.put(departement, Frequencies.of(wards));
        });
  }

  static String departement(String code) {
    return code.substring(0, code.startsWith("97") || code.startsWith("98") ? 3 : 2);
  }

  String home() {
    return communes.draw(random);
  }

  String homeNear(String home) {
    return communesOf.get(departement(home)).draw(random);
  }

  String birthPlaceNear(String home) {
    return birthPlacesOf.get(departement(home)).draw(random);
  }

  String country() {
    return countries.draw(random);
  }

  /** The town of an arrondissement, any other place as it is. */
  String town(String code) {
    return townOf.getOrDefault(code, code);
  }

  /** A commune that is now part of this one, or the place as it is where there is none. */
  String former(String code) {
    List<String> former = formerOf.get(code);
    return former == null ? code : former.get(random.nextInt(former.size()));
  }
}
