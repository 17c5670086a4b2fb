package org.earlyleavers.adapters.labour.diploma;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which diploma a course leads to, by its CFD or RNCP code.
 *
 * <p>Holds what the law counts (Code de l'éducation D313-59): diplomas and titles registered at
 * level 3 or above. A course that is not registered leads to none.
 */
public final class DiplomaRegister {

  private static final String FILE = "registered-diplomas.csv";
  private static final int COLUMNS = 4;

  private final Map<String, Diploma> byCfd;
  private final Map<String, Diploma> byRncp;

  private DiplomaRegister(Map<String, Diploma> byCfd, Map<String, Diploma> byRncp) {
    this.byCfd = byCfd;
    this.byRncp = byRncp;
  }

  /** The register that comes with this module. */
  public static DiplomaRegister bundled() {
    try (BufferedReader file =
        new BufferedReader(
            new InputStreamReader(
                DiplomaRegister.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
      return of(file.lines().skip(1).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DiplomaRegister of(List<String> rows) {
    Map<String, Diploma> byCfd = new HashMap<>();
    Map<String, Diploma> byRncp = new HashMap<>();
    for (String row : rows) {
      String[] columns = row.split(";", COLUMNS);
      Diploma diploma = new Diploma(Integer.parseInt(columns[2]), columns[3]);
      byCfd.put(columns[0], diploma);
      byRncp.putIfAbsent(columns[1], diploma);
    }
    return new DiplomaRegister(byCfd, byRncp);
  }

  /** The diploma of a course; the CFD, which is the finer code, comes first. */
  public Optional<Diploma> find(Optional<String> cfd, Optional<String> rncp) {
    return cfd.map(byCfd::get).or(() -> rncp.map(byRncp::get));
  }
}
