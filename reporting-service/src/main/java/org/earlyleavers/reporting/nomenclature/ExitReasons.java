package org.earlyleavers.reporting.nomenclature;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What SIECLE's {@code CODE_MOTIF_SORTIE} means. No list of its codes is public: the one that is
 * shipped is empty, and an operator who has it puts it in its place.
 */
public final class ExitReasons {

  /** The reason of a departure of which nobody can say why. */
  public static final String UNKNOWN = "unknown";

  private static final String SHAPE = "[A-Za-z0-9._-]{1,20}";

  private final Map<String, String> reasons;

  private ExitReasons(Map<String, String> reasons) {
    this.reasons = reasons;
  }

  /** Reads {@code exit_reasons.csv}. */
  public static ExitReasons read(Optional<Path> directory) throws IOException {
    return new ExitReasons(
        CsvTable.read(directory, "exit_reasons.csv", "code;reason;label").stream()
            .peek(ExitReasons::check)
            .collect(Collectors.toMap(row -> row[0], row -> row[1])));
  }

  private static void check(String[] row) {
    if (!row[1].matches(SHAPE)) {
      throw new IllegalArgumentException(
          "exit_reasons.csv has a reason that is no code of at most 20 letters, digits, '.', '_',"
              + " '-'");
    }
  }

  /** The reason that a code stands for, or {@link #UNKNOWN}. */
  public String of(String code) {
    return reasons.getOrDefault(code, UNKNOWN);
  }
}
