package org.earlyleavers.reporting.nomenclature;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The families of diplomas of level 3 or 4 that end the concern (Code de l'éducation D313-59), by
 * the BCN's {@code niveau_formation_diplome}. A whitelist: not all that prepares for a level is a
 * diploma.
 */
public final class Diplomas {

  /** For who knows none. */
  public static final Diplomas NONE = new Diplomas(Map.of());

  private final Map<String, Diploma> diplomas;

  private Diplomas(Map<String, Diploma> diplomas) {
    this.diplomas = diplomas;
  }

  /**
   * A family of diplomas.
   *
   * @param level of the national framework, 3 or 4
   */
  public record Diploma(int level, String title) {}

  /** Reads {@code diplomas.csv}. */
  public static Diplomas read(Optional<Path> directory) throws IOException {
    Map<String, Diploma> diplomas = new HashMap<>();
    for (String[] row : CsvTable.read(directory, "diplomas.csv", "family;level;title")) {
      diplomas.put(row[0], new Diploma(Integer.parseInt(row[1]), row[2]));
    }
    return new Diplomas(diplomas);
  }

  /**
   * The diploma that a code names, if having it counts.
   *
   * @param code of three characters, or a CFD of eight that begins with them
   */
  public Optional<Diploma> find(String code) {
    int family = 3;
    String digits = code.length() == 8 ? code.substring(0, family) : code;
    return Optional.ofNullable(diplomas.get(digits));
  }
}
