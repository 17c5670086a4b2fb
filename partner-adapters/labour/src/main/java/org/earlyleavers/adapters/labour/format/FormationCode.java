package org.earlyleavers.adapters.labour.format;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.earlyleavers.adapters.intake.field.FieldFormat;

/** The two codes of a course: CFD ({@code 50022141}) and RNCP ({@code RNCP35316}). */
public final class FormationCode {

  /** Reads a CFD; the leading zero is lost where a spreadsheet took it for a number. */
  public static final FieldFormat<String> CFD =
      FieldFormat.normalised("expected 8 letters or digits (CFD)", FormationCode::readCfd);

  /** Reads an RNCP number with or without its prefix. */
  public static final FieldFormat<String> RNCP =
      FieldFormat.normalised("expected RNCP and 2 to 5 digits", FormationCode::readRncp);

  private static final Pattern CFD_WITHOUT_ZERO = Pattern.compile("[0-9]{7}");
  private static final Pattern CFD_SHAPE = Pattern.compile("[A-Z0-9]{8}");
  private static final Pattern SEPARATORS = Pattern.compile("[\\s.-]+");
  private static final Pattern RNCP_SHAPE = Pattern.compile("(?:RNCP)?([0-9]{2,5})");

  private FormationCode() {}

  private static Optional<String> readCfd(String text) {
    String code = text.toUpperCase(Locale.ROOT);
    String cfd = CFD_WITHOUT_ZERO.matcher(code).matches() ? "0" + code : code;
    return CFD_SHAPE.matcher(cfd).matches() ? Optional.of(cfd) : Optional.empty();
  }

  private static Optional<String> readRncp(String text) {
    String code = SEPARATORS.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("");
    return Optional.of(RNCP_SHAPE.matcher(code))
        .filter(java.util.regex.Matcher::matches)
        .map(number -> "RNCP" + number.group(1));
  }
}
