package org.earlyleavers.matching.linkage;

import static org.earlyleavers.matching.linkage.Comparison.Agreement.DIFFERENT;
import static org.earlyleavers.matching.linkage.Comparison.Agreement.EQUAL;
import static org.earlyleavers.matching.linkage.Comparison.Agreement.MISSING;
import static org.earlyleavers.matching.linkage.Comparison.Agreement.PARTIAL;
import static org.earlyleavers.matching.linkage.Comparison.Agreement.SWAPPED;
import static org.earlyleavers.matching.linkage.Comparison.Agreement.VARIANT;

import java.util.List;
import java.util.Optional;
import org.earlyleavers.matching.linkage.Comparison.Agreement;

/**
 * How all the names of two people agree.
 *
 * @param others the second and third given names
 */
record NamesAgreement(NameAgreement family, NameAgreement given, NameAgreement others) {

  private static final NameAgreement UNSAID = new NameAgreement(MISSING, 0);

  static NamesAgreement of(ComparablePerson one, ComparablePerson other) {
    NameAgreement family = family(one.familyNames(), other.familyNames());
    NameAgreement given = given(one.givenNames(), other.givenNames());
    if (family.level() == DIFFERENT || given.level() == DIFFERENT) {
      boolean oneAgrees = isAgreement(family) || isAgreement(given);
      Optional<NamesAgreement> swapped = swapped(one, other, oneAgrees);
      if (swapped.isPresent()) {
        return swapped.get();
      }
    }
    boolean firstNamesAgree = isAgreement(given) && given.level() != PARTIAL;
    return new NamesAgreement(
        family, given, firstNamesAgree ? others(one.givenNames(), other.givenNames()) : UNSAID);
  }

  /**
   * Family name in the place of the given name. Where the names agree in neither place, one that is
   * found in the other's place is enough.
   */
  private static Optional<NamesAgreement> swapped(
      ComparablePerson one, ComparablePerson other, boolean both) {
    NameAgreement familyAsGiven = family(one.familyNames(), other.givenAsFamily());
    NameAgreement givenAsFamily = family(one.givenAsFamily(), other.familyNames());
    boolean found =
        both
            ? isAgreement(familyAsGiven) && isAgreement(givenAsFamily)
            : isAgreement(familyAsGiven) || isAgreement(givenAsFamily);
    if (!found) {
      return Optional.empty();
    }
    // Which of both is called what shall not depend on the side from which one looks.
    NameAgreement first = better(familyAsGiven, givenAsFamily);
    NameAgreement second = first.equals(familyAsGiven) ? givenAsFamily : familyAsGiven;
    return Optional.of(new NamesAgreement(asSwapped(first), asSwapped(second), UNSAID));
  }

  private static NameAgreement asSwapped(NameAgreement agreement) {
    return isAgreement(agreement) ? new NameAgreement(SWAPPED, agreement.commonness()) : agreement;
  }

  private static boolean isAgreement(NameAgreement agreement) {
    return agreement.level() != DIFFERENT && agreement.level() != MISSING;
  }

  /** The best agreement of any birth or usage name with any. */
  private static NameAgreement family(List<ComparableName> one, List<ComparableName> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return UNSAID;
    }
    NameAgreement best = NameAgreement.NONE;
    for (ComparableName name : one) {
      for (ComparableName otherName : other) {
        best = better(best, NameAgreement.ofFamilyNames(name, otherName));
      }
    }
    return best;
  }

  private static NameAgreement given(List<ComparableName> one, List<ComparableName> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return UNSAID;
    }
    NameAgreement first = NameAgreement.ofGivenNames(one.get(0), other.get(0));
    if (first.level() != DIFFERENT) {
      return first;
    }
    if (isSameCompound(one, other)) {
      return new NameAgreement(VARIANT, firstWordsCommonness(one, other));
    }
    NameAgreement best = NameAgreement.NONE;
    for (ComparableName name : one) {
      for (ComparableName otherName : other) {
        boolean oneIsFirst = name.equals(one.get(0)) || otherName.equals(other.get(0));
        if (oneIsFirst && name.text().equals(otherName.text())) {
          best = better(best, new NameAgreement(PARTIAL, name.commonness()));
        }
      }
    }
    return best;
  }

  /** Jean-Pierre is also written as Jean, Pierre (two names), or as Jean alone. */
  private static boolean isSameCompound(List<ComparableName> one, List<ComparableName> other) {
    return isSameCompound(one.get(0), other) || isSameCompound(other.get(0), one);
  }

  private static boolean isSameCompound(ComparableName first, List<ComparableName> others) {
    if (first.text().indexOf(' ') < 0) {
      return false;
    }
    String compound = first.text() + ' ';
    String words = allWords(others) + ' ';
    return compound.startsWith(words) || words.startsWith(compound);
  }

  private static String allWords(List<ComparableName> names) {
    StringBuilder words = new StringBuilder();
    for (ComparableName name : names) {
      words.append(words.length() == 0 ? "" : " ").append(name.text());
    }
    return words.toString();
  }

  private static int firstWordsCommonness(List<ComparableName> one, List<ComparableName> other) {
    return Math.max(
        one.get(0).words().get(0).commonness(), other.get(0).words().get(0).commonness());
  }

  private static NameAgreement others(List<ComparableName> one, List<ComparableName> other) {
    if (one.size() < 2 || other.size() < 2) {
      return UNSAID;
    }
    NameAgreement best = NameAgreement.NONE;
    for (ComparableName name : one.subList(1, one.size())) {
      for (ComparableName otherName : other.subList(1, other.size())) {
        NameAgreement agreement = NameAgreement.ofGivenNames(name, otherName);
        if (isAgreement(agreement)) {
          best = better(best, new NameAgreement(EQUAL, agreement.commonness()));
        }
      }
    }
    return best;
  }

  /** The level that weighs more; of two equal levels, the rarer name. */
  private static NameAgreement better(NameAgreement one, NameAgreement other) {
    Agreement level = one.level();
    if (level != other.level()) {
      return level.compareTo(other.level()) < 0 ? one : other;
    }
    return one.commonness() <= other.commonness() ? one : other;
  }
}
