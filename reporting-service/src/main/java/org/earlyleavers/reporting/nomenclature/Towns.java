package org.earlyleavers.reporting.nomenclature;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which commune a postal code and a town's name stand for, where they leave no doubt. */
public final class Towns {

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
  private static final Pattern CEDEX = Pattern.compile(" CEDEX( [0-9]+)?$");
  private static final Pattern SAINT = Pattern.compile("\\bST(E?)\\b");
  private static final Pattern NO_LETTERS = Pattern.compile("[^A-Z0-9]+");

  private final Map<String, List<Commune>> byPostalCode;

  private Towns(Map<String, List<Commune>> byPostalCode) {
    this.byPostalCode = byPostalCode;
  }

  private record Commune(String code, String name) {}

  /** Reads {@code towns.csv}. */
  public static Towns read(Optional<Path> directory) throws IOException {
    Map<String, List<Commune>> byPostalCode = new HashMap<>();
    for (String[] row : CsvTable.read(directory, "towns.csv", "postal_codes;commune;name")) {
      Commune commune = new Commune(row[1], normalised(row[2]));
      for (String postalCode : row[0].split("\\|", -1)) {
        byPostalCode.computeIfAbsent(postalCode, code -> new ArrayList<>(1)).add(commune);
      }
    }
    return new Towns(byPostalCode);
  }

  /**
   * The INSEE code, if the postal code covers one commune only, or one of that name only.
   *
   * @param town as it is written in addresses, may be missing
   */
  public Optional<String> commune(String postalCode, Optional<String> town) {
    List<Commune> covered = byPostalCode.getOrDefault(postalCode, List.of());
    if (covered.size() == 1) {
      return Optional.of(covered.get(0).code());
    }
    return town.map(Towns::normalised).flatMap(name -> only(covered, name));
  }

  private static Optional<String> only(List<Commune> covered, String name) {
    List<Commune> named = covered.stream().filter(each -> each.name().equals(name)).toList();
    return named.size() == 1 ? Optional.of(named.get(0).code()) : Optional.empty();
  }

  /** Addresses are written in capitals, without accents, and shorten Saint. */
  private static String normalised(String name) {
    String letters =
        ACCENTS
            .matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
            .replaceAll("")
            .replace("œ", "oe")
            .replace("Œ", "OE")
            .toUpperCase(Locale.ROOT);
    String words = NO_LETTERS.matcher(letters).replaceAll(" ").strip();
    return CEDEX.matcher(SAINT.matcher(words).replaceAll("SAINT$1")).replaceAll("");
  }
}
