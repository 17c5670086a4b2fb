package org.earlyleavers.adapters.intake.identifier;

import java.util.Optional;
import java.util.regex.Pattern;
import org.earlyleavers.adapters.intake.field.FieldFormat;

/**
 * SIRET of an establishment: fourteen digits under the Luhn rule. La Poste (SIREN 356000000) ran
 * out of numbers under it: there the sum of the digits is a multiple of five; its head office obeys
 * Luhn only.
 */
public final class Siret {

  /** Reads a SIRET, with the spaces, dots and dashes that people put into it. */
  public static final FieldFormat<String> FORMAT =
      FieldFormat.normalised("expected 14 digits with a valid check digit (SIRET)", Siret::read);

  private static final Pattern SEPARATORS = Pattern.compile("[\\s\u00a0\u202f.-]+");
  private static final Pattern SHAPE = Pattern.compile("[0-9]{14}");
  private static final String LA_POSTE = "356000000";

  private Siret() {}

  /** The fourteen digits, or empty when they are not fourteen or break their rule. */
  public static Optional<String> read(String text) {
    String siret = SEPARATORS.matcher(text).replaceAll("");
    return SHAPE.matcher(siret).matches() && isValid(siret) ? Optional.of(siret) : Optional.empty();
  }

  private static boolean isValid(String siret) {
    return obeysLuhn(siret) || (siret.startsWith(LA_POSTE) && digitSum(siret) % 5 == 0);
  }

  private static boolean obeysLuhn(String siret) {
    int sum = 0;
    for (int i = 0; i < siret.length(); i++) {
      int digit = siret.charAt(i) - '0';
      int weighted = i % 2 == 0 ? 2 * digit : digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
  }

  private static int digitSum(String siret) {
    return siret.chars().map(c -> c - '0').sum();
  }
}
