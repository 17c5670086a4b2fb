package org.earlyleavers.adapters.intake.identifier;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.earlyleavers.adapters.intake.field.FieldFormat;

/**
 * National pupil identifier in any of its three shapes: RNIE (9 digits, 2 letters), BEA (10 digits,
 * 1 letter), INA of an apprentice (4 digits, A, 5 digits, 1 letter). The rule of the check letter
 * is not published, so that only the shape is checked.
 */
public final class Ine {

  /** Reads an INE or INA in either case. */
  public static final FieldFormat<String> FORMAT =
      FieldFormat.normalised(
          "expected an INE (9 digits and 2 letters, or 10 digits and 1 letter) or an INA",
          Ine::read);

  private static final Pattern SHAPE =
      Pattern.compile("[0-9]{9}[A-Z]{2}|[0-9]{10}[A-Z]|[0-9]{4}A[0-9]{5}[A-Z]");

  private Ine() {}

  /** The identifier in upper case, or empty when it has none of the three shapes. */
  public static Optional<String> read(String text) {
    String ine = text.strip().toUpperCase(Locale.ROOT);
    return SHAPE.matcher(ine).matches() ? Optional.of(ine) : Optional.empty();
  }
}
