package org.earlyleavers.reporting.intake;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a text may look like. Shapes of identifiers are checked, not their existence: schools know
 * pupils whose INE or commune no public list confirms.
 */
enum TextFormat {
  NAME(200, ".*", "must have at most 200 characters"),
  LABEL(200, ".*", "must have at most 200 characters"),
  ADDRESS_LINE(100, ".*", "must have at most 100 characters"),
  /** A code and not prose: free text may not leave the school. */
  EXIT_REASON(20, "[A-Za-z0-9._-]+", "must be a code of at most 20 letters, digits, '.', '_', '-'"),
  /** RNIE, BEA, or an apprentice's INA. */
  INE(
      11,
      "[0-9]{9}[A-Z]{2}|[0-9]{10}[A-Z]|[0-9]{4}A[0-9]{5}[A-Z]",
      "must have the shape of an INE or INA"),
  /** Of the BCN nomenclature, with or without its last digit. */
  MEF(11, "[0-9]{10,11}", "must have 10 or 11 digits"),
  /** Of the BCN nomenclature: a family of diplomas, or a diploma (CFD) that begins with it. */
  DIPLOMA(
      8,
      "[0-9][0-9A-Z]{2}([0-9A-Z]{5})?",
      "must be a code of 3 characters, or of 8 that begins with them"),
  COMMUNE(5, "[0-9]{5}|2[AB][0-9]{3}", "must be an INSEE commune code"),
  COUNTRY(5, "[0-9]{5}", "must be an INSEE country code of 5 digits"),
  /** Foreign ones have letters. */
  POSTAL_CODE(10, "[A-Za-z0-9 -]+", "must be a postal code of at most 10 characters"),
  PHONE(30, "\\+?[0-9 ()./-]{3,29}", "must be a telephone number"),
  EMAIL(254, "[^@\\s]+@[^@\\s]+", "must be an e-mail address");

  private final int maxLength;
  private final Pattern pattern;
  private final String expectation;

  TextFormat(int maxLength, String pattern, String expectation) {
    this.maxLength = maxLength;
    this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
    this.expectation = expectation;
  }

  /** What is wrong with a text, if anything is. */
  Optional<String> objectionTo(String text) {
    if (text.codePoints().anyMatch(TextFormat::isUnwritable)) {
      return Optional.of("must not hold control characters");
    }
    boolean fits = text.length() <= maxLength && pattern.matcher(text).matches();
    return fits ? Optional.empty() : Optional.of(expectation);
  }

  /** Neither databases nor JSON writers take all of these. */
  private static boolean isUnwritable(int codePoint) {
    return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
  }
}
