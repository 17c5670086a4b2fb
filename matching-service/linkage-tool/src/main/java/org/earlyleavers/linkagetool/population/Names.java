package org.earlyleavers.linkagetool.population;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Names as they are borne in France. */
final class Names {

  private static final String TABLES = "/org/earlyleavers/matching/linkage/";

  /**
   * Names with fewer than 100 births in forty years are not in the table, a quarter of all people.
   */
  private static final double RARE = 0.2;

  private static final int RARE_NAMES = 60_000;
  private static final double PARTICLE = 0.01;
  private static final double DOUBLE = 0.10;
  private static final double COMPOUND = 0.02;
  private static final int ATTEMPTS = 200;

  private final Random random;
  private final Frequencies families;
  private final List<String> rareFamilies = new ArrayList<>();
  private final Frequencies girls;
  private final Frequencies boys;

  Names(Random random) {
    this.random = random;
    Map<String, Integer> familyCounts = new HashMap<>();
    Frequencies.forEachLine(
        TABLES + "surnames.csv",
        line -> familyCounts.put(line.get(0), Integer.valueOf(line.get(1))));
    families = Frequencies.of(familyCounts);
    Map<String, Integer> girlCounts = new HashMap<>();
    Map<String, Integer> boyCounts = new HashMap<>();
    Frequencies.forEachLine(
        TABLES + "given-names.csv",
        line ->
            (line.get(0).equals("F") ? girlCounts : boyCounts)
                .merge(line.get(1), Integer.valueOf(line.get(2)), Integer::sum));
    girls = Frequencies.of(girlCounts);
    boys = Frequencies.of(boyCounts);
    while (rareFamilies.size() < RARE_NAMES) {
      String rare = rareFamily();
      if (!familyCounts.containsKey(rare)) {
        rareFamilies.add(rare);
      }
    }
  }

  /** The beginning of one name and the end of another. */
  private String rareFamily() {
    List<String> all = families.texts();
    String head = all.get(random.nextInt(all.size()));
    String tail = all.get(random.nextInt(all.size()));
    int from = Math.max(0, tail.length() - 2 - random.nextInt(3));
    return head.substring(0, Math.min(head.length(), 3 + random.nextInt(3))).strip()
        + tail.substring(from).replaceAll("[ -]", "");
  }

  /** A family's name; one in ten is double. */
  String family() {
    String name = simpleFamily();
    return random.nextDouble() < DOUBLE ? name + '-' + simpleFamily() : name;
  }

  String simpleFamily() {
    String name =
        random.nextDouble() < RARE
            ? rareFamilies.get(random.nextInt(rareFamilies.size()))
            : families.draw(random);
    return random.nextDouble() < PARTICLE && name.indexOf(' ') < 0 ? "DE " + name : name;
  }

  String given(boolean female) {
    Frequencies names = female ? girls : boys;
    if (random.nextDouble() < COMPOUND) {
      return (female ? "Marie-" : "Jean-") + names.draw(random);
    }
    return names.draw(random);
  }

  /** One to three names, none of them twice. */
  List<String> givenNames(boolean female) {
    List<String> names = new ArrayList<>(List.of(given(female)));
    int count = 1 + (random.nextDouble() < 0.7 ? 1 + random.nextInt(2) : 0);
    while (names.size() < count) {
      String next = given(female);
      if (!names.contains(next)) {
        names.add(next);
      }
    }
    return names;
  }

  /** Another name that begins alike, as parents of twins like it. */
  String likeGiven(String name, boolean female) {
    for (int i = 0; i < ATTEMPTS; i++) {
      String other = given(female);
      if (!other.equals(name) && other.regionMatches(0, name, 0, 2)) {
        return other;
      }
    }
    return otherGiven(name, female);
  }

  String otherGiven(String name, boolean female) {
    String other = given(female);
    while (other.equals(name)) {
      other = given(female);
    }
    return other;
  }
}
