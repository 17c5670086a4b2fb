package org.earlyleavers.matching.linkage;

import org.earlyleavers.matching.linkage.Comparison.Agreement;

/** How two national pupil identifiers agree. */
final class IneAgreement {

  private IneAgreement() {}

  static Agreement of(String one, String other) {
    if (one.equals(other)) {
      return Agreement.EQUAL;
    }
    return mayBeMistyped(one, other) && TypingErrors.within(1, one, other)
        ? Agreement.SIMILAR
        : Agreement.DIFFERENT;
  }

  /** A replaced character differs in one place, two exchanged ones in two. */
  private static boolean mayBeMistyped(String one, String other) {
    if (one.length() != other.length()) {
      return true;
    }
    int differing = 0;
    for (int i = 0; i < one.length() && differing <= 2; i++) {
      if (one.charAt(i) != other.charAt(i)) {
        differing++;
      }
    }
    return differing <= 2;
  }
}
