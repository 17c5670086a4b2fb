package org.earlyleavers.adapters.intake.identifier;

import java.util.Optional;
import java.util.regex.Pattern;
import org.earlyleavers.adapters.intake.field.FieldFormat;

/** INSEE code of a country: 99 and three digits, {@value #FRANCE} for France. */
public final class CountryCode {

  /** France. */
  public static final String FRANCE = "99100";

  /** Reads a country's code. */
  public static final FieldFormat<String> FORMAT =
      FieldFormat.normalised("expected the INSEE code of a country", CountryCode::read);

  private static final Pattern SHAPE = Pattern.compile("99[0-9]{3}");

  private CountryCode() {}

  /** The code, or empty when it is not one of a country. */
  public static Optional<String> read(String text) {
    String code = text.strip();
    return SHAPE.matcher(code).matches() ? Optional.of(code) : Optional.empty();
  }
}
