package org.earlyleavers.matching.linkage;

import org.earlyleavers.matching.linkage.Comparison.Agreement;

/** How two birth dates agree. */
final class DateAgreement {

  private static final int DIGITS = 8;

  private DateAgreement() {}

  static Agreement of(BirthDate one, BirthDate other) {
    return of(one.packed(), other.packed());
  }

  /** Of two {@link BirthDate#packed} dates. */
  static Agreement of(int one, int other) {
    if (one == other) {
      return Agreement.EQUAL;
    } else if (year(one) == year(other) && day(one) == month(other) && month(one) == day(other)) {
      return Agreement.SWAPPED;
    } else if (year(one) == year(other) && (mayBePlaceholder(one) || mayBePlaceholder(other))) {
      return Agreement.PLACEHOLDER;
    } else if (mistyped(one, other)) {
      return Agreement.SIMILAR;
    } else {
      return equalComponents(one, other) == 2 ? Agreement.PARTIAL : Agreement.DIFFERENT;
    }
  }

  private static int year(int date) {
    return date / 10_000;
  }

  private static int month(int date) {
    return date / 100 % 100;
  }

  private static int day(int date) {
    return date % 100;
  }

  private static boolean mayBePlaceholder(int date) {
    return month(date) == 1 && day(date) == 1;
  }

  private static int equalComponents(int one, int other) {
    return (year(one) == year(other) ? 1 : 0)
        + (month(one) == month(other) ? 1 : 0)
        + (day(one) == day(other) ? 1 : 0);
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
