package org.earlyleavers.matching.linkage;

import static org.earlyleavers.matching.linkage.Comparison.Agreement.CONFUSABLE;
import static org.earlyleavers.matching.linkage.Comparison.Agreement.DIFFERENT;
import static org.earlyleavers.matching.linkage.Comparison.Agreement.EQUAL;
import static org.earlyleavers.matching.linkage.Comparison.Agreement.PARTIAL;
import static org.earlyleavers.matching.linkage.Comparison.Agreement.PHONETIC;
import static org.earlyleavers.matching.linkage.Comparison.Agreement.SIMILAR;
import static org.earlyleavers.matching.linkage.Comparison.Agreement.VARIANT;

import org.earlyleavers.matching.linkage.ComparableName.Word;
import org.earlyleavers.matching.linkage.Comparison.Agreement;

/**
 * How two names agree.
 *
 * @param commonness of what they share, in hundredths of a bit; of the more frequent name where
 *     they are not equal, because a mistyped common name looks like a rare one
 */
record NameAgreement(Agreement level, int commonness) {

  static final NameAgreement NONE = new NameAgreement(DIFFERENT, 0);

  private static final int SHORTEST_SHORT_FORM = 3;
  private static final int SHORTEST_WORD = 3;

  /** Two family names. */
  static NameAgreement ofFamilyNames(ComparableName one, ComparableName other) {
    NameAgreement whole = ofWholes(one, other);
    return whole.level == DIFFERENT ? ofWords(one, other) : whole;
  }

  /** Two given names, each the first or each any of several. */
  static NameAgreement ofGivenNames(ComparableName one, ComparableName other) {
    NameAgreement whole = ofWholes(one, other);
    NameAgreement agreement =
        whole.level == DIFFERENT && isShortForm(one.text(), other.text())
            ? new NameAgreement(VARIANT, Math.max(one.commonness(), other.commonness()))
            : whole;
    boolean alike =
        agreement.level == SIMILAR
            || agreement.level == PHONETIC
            || (agreement.level == VARIANT && whole.level == DIFFERENT);
    return alike && bothEstablished(one, other)
        ? new NameAgreement(CONFUSABLE, agreement.commonness)
        : agreement;
  }

  /** Twins' names are names; a typing error hardly ever makes one. */
  private static boolean bothEstablished(ComparableName one, ComparableName other) {
    return one.established() && other.established() && one.words().size() == other.words().size();
  }

  private static NameAgreement ofWholes(ComparableName one, ComparableName other) {
    int commonness = Math.max(one.commonness(), other.commonness());
    if (one.text().equals(other.text())) {
      return new NameAgreement(EQUAL, commonness);
    } else if (one.joined().equals(other.joined())
        || one.withoutSpaces().equals(other.withoutSpaces())) {
      return new NameAgreement(VARIANT, commonness);
    } else if (one.sound().length() > 1 && one.sound().equals(other.sound())) {
      return new NameAgreement(PHONETIC, commonness);
    } else {
      return mistyped(one, other) ? new NameAgreement(SIMILAR, commonness) : NONE;
    }
  }

  /** In short names a single error makes another name, if it makes one at all. */
  private static boolean mistyped(ComparableName one, ComparableName other) {
    int shorter = Math.min(one.text().length(), other.text().length());
    boolean mayBeShort = shorter == 3 && one.established() != other.established();
    int errors = shorter < 4 && !mayBeShort ? 0 : shorter < 7 ? 1 : 2;
    return errors > 0
        && TypingErrors.mayBeWithin(errors, one.letters(), other.letters())
        && TypingErrors.within(errors, one.text(), other.text());
  }

  /** One word of a name of several, e.g. one half of a double name. */
  private static NameAgreement ofWords(ComparableName one, ComparableName other) {
    NameAgreement best = NONE;
    if (one.words().size() == 1 && other.words().size() == 1) {
      return best;
    }
    for (Word word : one.words()) {
      for (Word otherWord : other.words()) {
        int commonness = Math.max(word.commonness(), otherWord.commonness());
        if (word.text().length() >= SHORTEST_WORD
            && otherWord.text().length() >= SHORTEST_WORD
            && (word.text().equals(otherWord.text()) || word.sound().equals(otherWord.sound()))
            && (best.level == DIFFERENT || commonness < best.commonness)) {
          best = new NameAgreement(PARTIAL, commonness);
        }
      }
    }
    return best;
  }

  private static boolean isShortForm(String one, String other) {
    String shorter = one.length() <= other.length() ? one : other;
    String longer = one.length() <= other.length() ? other : one;
    return shorter.length() >= SHORTEST_SHORT_FORM && longer.startsWith(shorter);
  }
}
