package org.earlyleavers.reporting.intake;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The national identifier of a school or training centre (<em>unité administrative
 * immatriculée</em>): seven digits and a check letter, e.g. {@code 0951099D}.
 */
public record Uai(String value) {

  private static final Pattern SHAPE = Pattern.compile("[0-9]{7}[A-Z]");
  private static final int DIGITS = 7;

  /** The letter at (digits modulo 23); I, O and Q are not used. */
  private static final String CHECK_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";

  /**
   * Refuses what is no UAI.
   *
   * @throws IllegalArgumentException if the shape or the check letter is wrong
   */
  public Uai {
    if (!isUai(value)) {
      throw new IllegalArgumentException("Not a UAI");
    }
  }

  /** The UAI that a text is, if it is one. */
  public static Optional<Uai> parse(String text) {
    return isUai(text) ? Optional.of(new Uai(text)) : Optional.empty();
  }

  private static boolean isUai(String text) {
    if (text == null || !SHAPE.matcher(text).matches()) {
      return false;
    }
    int number = Integer.parseInt(text.substring(0, DIGITS));
    return text.charAt(DIGITS) == CHECK_LETTERS.charAt(number % CHECK_LETTERS.length());
  }

  @Override
  public String toString() {
    return value;
  }
}
