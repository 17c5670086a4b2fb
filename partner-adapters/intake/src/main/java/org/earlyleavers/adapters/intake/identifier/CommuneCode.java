package org.earlyleavers.adapters.intake.identifier;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.earlyleavers.adapters.intake.field.FieldFormat;

/**
 * INSEE code of a commune: five characters, of which the second is A or B in Corsica only. Codes
 * from 99 on name foreign countries and are read by {@link CountryCode}.
 */
public final class CommuneCode {

  /** Reads a commune's code. */
  public static final FieldFormat<String> FORMAT =
      FieldFormat.normalised("expected the INSEE code of a commune", CommuneCode::read);

  private static final Pattern SHAPE = Pattern.compile("(?:[0-9]{2}|2[AB])[0-9]{3}");
  private static final String ABROAD = "99";

  private CommuneCode() {}

  /** The code in upper case, or empty when it is not one of a commune. */
  public static Optional<String> read(String text) {
    String code = text.strip().toUpperCase(Locale.ROOT);
    return SHAPE.matcher(code).matches() && !code.startsWith(ABROAD)
        ? Optional.of(code)
        : Optional.empty();
  }
}
