package org.earlyleavers.adapters.intake.identifier;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.earlyleavers.adapters.intake.field.FieldFormat;

/**
 * UAI of a school or training centre (<em>unité administrative immatriculée</em>): seven digits and
 * a check letter, the letter at position {@code number mod 23} of an alphabet without I, O and Q.
 */
public final class Uai {

  /** Reads a UAI in either case. */
  public static final FieldFormat<String> FORMAT =
      FieldFormat.normalised("expected 7 digits and their check letter (UAI)", Uai::read);

  private static final Pattern SHAPE = Pattern.compile("[0-9]{7}[A-Z]");
  private static final String CHECK_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
  private static final int DIGITS = 7;

  private Uai() {}

  /** The UAI in upper case, or empty when shape or check letter are wrong. */
  public static Optional<String> read(String text) {
    String uai = text.strip().toUpperCase(Locale.ROOT);
    return SHAPE.matcher(uai).matches() && uai.charAt(DIGITS) == checkLetter(uai)
        ? Optional.of(uai)
        : Optional.empty();
  }

  private static char checkLetter(String uai) {
    int number = Integer.parseInt(uai.substring(0, DIGITS));
    return CHECK_LETTERS.charAt(number % CHECK_LETTERS.length());
  }
}
