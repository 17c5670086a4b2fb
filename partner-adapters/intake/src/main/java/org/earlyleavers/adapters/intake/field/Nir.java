package org.earlyleavers.adapters.intake.field;

import java.util.regex.Pattern;

/**
 * Tells a social security number (<em>NIR</em>), which the exchange never keeps, wherever somebody
 * has typed it: sex, year and month of birth, département, commune, number, and mostly a check of
 * two digits.
 */
final class Nir {

  private static final Pattern SEPARATORS = Pattern.compile("[\\s\u00a0\u202f.-]+");
  private static final Pattern SHAPE =
      Pattern.compile("[1-478][0-9]{4}(?:[0-9]{2}|2[ABab])[0-9]{6}(?:[0-9]{2})?");

  private Nir() {}

  static boolean isLikely(String text) {
    return SHAPE.matcher(SEPARATORS.matcher(text).replaceAll("")).matches();
  }
}
