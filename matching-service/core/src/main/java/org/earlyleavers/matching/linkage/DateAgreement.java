package org.earlyleavers.matching.linkage;

import org.earlyleavers.matching.linkage.Comparison.Agreement;

/** How two birth dates agree. */
final class DateAgreement {

  private static final int DIGITS = 8;

  private DateAgreement() {}

  static Agreement of(BirthDate one, BirthDate other) {
    if (one.equals(other)) {
      return Agreement.EQUAL;
    } else if (one.swapped().equals(other)) {
      return Agreement.SWAPPED;
    } else if (one.year() == other.year() && (one.mayBePlaceholder() || other.mayBePlaceholder())) {
      return Agreement.PLACEHOLDER;
    } else if (mistyped(one.packed(), other.packed())) {
      return Agreement.SIMILAR;
    } else {
      return equalComponents(one, other) == 2 ? Agreement.PARTIAL : Agreement.DIFFERENT;
    }
  }

  private static int equalComponents(BirthDate one, BirthDate other) {
    return (one.year() == other.year() ? 1 : 0)
        + (one.month() == other.month() ? 1 : 0)
        + (one.day() == other.day() ? 1 : 0);
  }

  /** One digit replaced, or two neighbours exchanged, in eight digits from the year on. */
  private static boolean mistyped(int one, int other) {
    int differing = 0;
    int firstOne = 0;
    int firstOther = 0;
    int firstAt = 0;
    boolean exchanged = false;
    for (int at = 0; at < DIGITS; at++) {
      int digit = one % 10;
      int otherDigit = other % 10;
      one /= 10;
      other /= 10;
      if (digit != otherDigit) {
        differing++;
        if (differing == 1) {
          firstOne = digit;
          firstOther = otherDigit;
          firstAt = at;
        } else {
          exchanged = at == firstAt + 1 && digit == firstOther && otherDigit == firstOne;
        }
      }
    }
    return differing == 1 || (differing == 2 && exchanged);
  }
}
