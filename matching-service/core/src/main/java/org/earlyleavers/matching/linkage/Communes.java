package org.earlyleavers.matching.linkage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What INSEE's official geographic code knows of the communes of France, as far as needed here. */
final class Communes {

  /** Of everyone in France who lives in a commune that is not in the table: the usual small one. */
  private static final double SMALL = 2e-5;

  private final Map<String, String> now = new HashMap<>();
  private final Map<String, String> towns = new HashMap<>();
  private final Map<String, Double> shares = new HashMap<>();

  private Communes() {}

  /** As shipped. */
  static Communes shipped() {
    Communes communes = new Communes();
    Map<String, Long> populations = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Communes.class.getResourceAsStream("communes.csv"), StandardCharsets.UTF_8))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        List<String> fields = List.of(line.split(";", -1));
        String code = fields.get(0);
        if (!fields.get(1).isEmpty()) {
          communes.now.put(code, fields.get(1));
        } else {
          populations.put(code, Long.valueOf(fields.get(3)));
        }
        if (!fields.get(2).isEmpty()) {
          communes.towns.put(code, fields.get(2));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    populations.forEach(
        (code, population) -> communes.shares.put(code, population / POPULATION_OF_FRANCE));
    return communes;
  }

  private static final double POPULATION_OF_FRANCE = 68_952_941;

  /** The commune that a former one belongs to now; any other code is returned as it is. */
  String now(String code) {
    return now.getOrDefault(code, code);
  }

  /** The town of an arrondissement; any other code is returned as it is. */
  String town(String code) {
    return towns.getOrDefault(code, code);
  }

  /** The share of the country's people who live there, 0 to 1. */
  double share(String code) {
    return shares.getOrDefault(code, SMALL);
  }
}
