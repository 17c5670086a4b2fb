package org.earlyleavers.matching.linkage;

import static org.earlyleavers.matching.linkage.Comparison.Agreement.DIFFERENT;
import static org.earlyleavers.matching.linkage.Comparison.Agreement.EQUAL;
import static org.earlyleavers.matching.linkage.Comparison.Agreement.SIMILAR;
import static org.earlyleavers.matching.linkage.Comparison.Agreement.SWAPPED;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntBiFunction;
import org.earlyleavers.matching.linkage.Comparison.Agreement;

/**
 * The most that comparing two people could come to, told from their {@link Outline}s: as if all
 * names agreed, and neither were a twin. Whoever stays below the limit for a review even so need
 * not be compared, and that is nearly everybody whom one meets.
 */
final class Ceiling {

  private static final Set<Agreement> NONE = EnumSet.noneOf(Agreement.class);

  private final int prior;
  private final int equalIne;
  private final int similarIne;
  private final int differentIne;
  private final Map<Agreement, Integer> birthDates = new EnumMap<>(Agreement.class);
  private final int equalSex;
  private final int differentSex;
  private final int equalBirthPlace;
  private final int otherBirthPlace;
  private final int differentBirthPlace;
  private final int differentResidence;
  private final int equalResidence;
  private final int otherResidence;
  private final int familyName;
  private final int givenNames;
  private final int otherGivenNames;
  private final int exchangedFamilyName;
  private final int exchangedGivenName;
  private final int differentFamilyName;
  private final int differentGivenName;

  /**
   * A ceiling.
   *
   * @param prior in hundredths of a bit, like all weights
   * @param weights what a level of a field weighs for one person
   */
  Ceiling(int prior, ToIntBiFunction<ComparedField, Agreement> weights) {
    this.prior = prior;
    differentIne = weights.applyAsInt(ComparedField.INE, DIFFERENT);
    similarIne = Math.max(differentIne, weights.applyAsInt(ComparedField.INE, SIMILAR));
    equalIne = Math.max(similarIne, weights.applyAsInt(ComparedField.INE, EQUAL));
    for (Agreement level : ComparedField.BIRTH_DATE.levels()) {
      birthDates.put(level, weights.applyAsInt(ComparedField.BIRTH_DATE, level));
    }
    equalSex = weights.applyAsInt(ComparedField.SEX, EQUAL);
    differentSex = weights.applyAsInt(ComparedField.SEX, DIFFERENT);
    otherBirthPlace = most(ComparedField.BIRTH_PLACE, EnumSet.of(EQUAL), weights);
    equalBirthPlace = most(ComparedField.BIRTH_PLACE, NONE, weights);
    differentBirthPlace = weights.applyAsInt(ComparedField.BIRTH_PLACE, DIFFERENT);
    differentResidence = weights.applyAsInt(ComparedField.RESIDENCE, DIFFERENT);
    otherResidence = most(ComparedField.RESIDENCE, EnumSet.of(EQUAL), weights);
    equalResidence = most(ComparedField.RESIDENCE, NONE, weights);
    familyName = most(ComparedField.FAMILY_NAME, NONE, weights);
    givenNames = most(ComparedField.GIVEN_NAMES, NONE, weights);
    exchangedFamilyName = weights.applyAsInt(ComparedField.FAMILY_NAME, SWAPPED);
    exchangedGivenName = weights.applyAsInt(ComparedField.GIVEN_NAMES, SWAPPED);
    differentFamilyName = weights.applyAsInt(ComparedField.FAMILY_NAME, DIFFERENT);
    differentGivenName = weights.applyAsInt(ComparedField.GIVEN_NAMES, DIFFERENT);
    otherGivenNames = most(ComparedField.OTHER_GIVEN_NAMES, NONE, weights);
  }

  /** At least 0, because a field may also be missing. */
  private static int most(
      ComparedField field,
      Set<Agreement> without,
      ToIntBiFunction<ComparedField, Agreement> weights) {
    return field.levels().stream()
        .filter(level -> !without.contains(level))
        .mapToInt(level -> weights.applyAsInt(field, level))
        .reduce(0, Math::max);
  }

  /** How much more than a name of average frequency the rarest weighs, or any word of one. */
  static int rarest(List<ComparableName> names) {
    int rarest = 0;
    for (ComparableName name : names) {
      rarest = Math.max(rarest, -name.commonness());
      for (ComparableName.Word word : name.words()) {
        rarest = Math.max(rarest, -word.commonness());
      }
    }
    return rarest;
  }

  /** The logarithm of the odds that comparing these two cannot exceed. */
  int of(OutlinedPerson asker, Outline other) {
    ComparablePerson left = asker.person();
    Outline one = asker.outline();
    int sum = prior + names(left, one, other);
    if (one.ine() != 0 && other.ine() != 0) {
      sum +=
          one.ine() == other.ine() ? equalIne : one.ineIsFarFrom(other) ? differentIne : similarIne;
    }
    if (one.birthDate() != 0 && other.birthDate() != 0) {
      sum += birthDates.get(DateAgreement.of(one.birthDate(), other.birthDate()));
    }
    if (one.sex() != 0 && other.sex() != 0) {
      sum += one.sex() == other.sex() ? equalSex : differentSex;
    }
    if (one.birthPlace() != 0 && other.birthPlace() != 0) {
      sum +=
          one.birthPlace() == other.birthPlace()
              ? equalBirthPlace + rarity(left.birthPlace())
              : Outline.mayLieTogether(one.birthPlace(), other.birthPlace())
                  ? otherBirthPlace
                  : differentBirthPlace;
    }
    if (one.residence() != 0 && other.residence() != 0) {
      sum +=
          one.residence() == other.residence()
              ? equalResidence + rarity(left.residence())
              : Outline.mayLieTogether(one.residence(), other.residence())
                  ? otherResidence
                  : differentResidence;
    }
    return sum;
  }

  private int names(ComparablePerson left, Outline one, Outline other) {
    boolean allSaid =
        one.family() != 0 && other.family() != 0 && one.given() != 0 && other.given() != 0;
    return Math.max(inPlace(left, one, other), exchanged(left, allSaid, one, other));
  }

  private int inPlace(ComparablePerson left, Outline one, Outline other) {
    int sum = 0;
    if (one.family() != 0 && other.family() != 0) {
      sum +=
          one.familyNameMayAgreeWith(other)
              ? familyName + left.rarestFamilyName()
              : differentFamilyName;
    }
    if (one.given() != 0 && other.given() != 0) {
      boolean others = one.otherGiven() != 0 && other.otherGiven() != 0;
      sum +=
          one.givenNameMayAgreeWith(other)
              ? givenNames
                  + left.rarestGivenName()
                  + (others ? otherGivenNames + left.rarestGivenName() : 0)
              : differentGivenName;
    }
    return sum;
  }

  private int exchanged(ComparablePerson left, boolean allSaid, Outline one, Outline other) {
    boolean there = one.familyNameMayBeGivenNameOf(other);
    boolean back = other.familyNameMayBeGivenNameOf(one);
    if (there && back) {
      return exchangedFamilyName
          + exchangedGivenName
          + left.rarestFamilyName()
          + left.rarestGivenName();
    } else if (there || back) {
      return exchangedFamilyName
          + (there ? left.rarestFamilyName() : left.rarestGivenName())
          + (allSaid ? differentGivenName : 0);
    } else {
      return Integer.MIN_VALUE;
    }
  }

  private static int rarity(Optional<ComparablePlace> place) {
    return Math.max(0, place.map(ComparablePlace::rarity).orElse(0));
  }
}
