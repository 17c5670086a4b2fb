package org.earlyleavers.matching.linkage;

import static org.earlyleavers.matching.linkage.Comparison.Agreement.DIFFERENT;
import static org.earlyleavers.matching.linkage.Comparison.Agreement.EQUAL;
import static org.earlyleavers.matching.linkage.Comparison.Agreement.MISSING;

import java.util.Collections;
import java.util.List;
import org.earlyleavers.matching.linkage.Comparison.Agreement;
import org.earlyleavers.matching.linkage.Comparison.Field;

/**
 * Deterministic linkage: the same INE, or the same birth date with equal normalised names and no
 * contradicting INE. It never guesses, hence it misses whoever was mistyped.
 */
public final class ExactLinkage implements Linkage {

  @Override
  public Comparison compare(Identity left, Identity right) {
    Agreement ine = ine(left, right);
    Agreement birthDate = left.birthDate().equals(right.birthDate()) ? EQUAL : DIFFERENT;
    Agreement familyName = familyName(left, right);
    Agreement givenName = givenName(left, right);
    boolean samePersonByName = birthDate == EQUAL && familyName == EQUAL && givenName == EQUAL;
    return new Comparison(
        ine == EQUAL || (ine == MISSING && samePersonByName),
        List.of(
            new Field("ine", ine),
            new Field("birthDate", birthDate),
            new Field("familyName", familyName),
            new Field("givenName", givenName)));
  }

  private static Agreement ine(Identity left, Identity right) {
    if (left.ine().isEmpty() || right.ine().isEmpty()) {
      return MISSING;
    }
    return left.ine().equals(right.ine()) ? EQUAL : DIFFERENT;
  }

  private static Agreement familyName(Identity left, Identity right) {
    if (left.familyNames().isEmpty() || right.familyNames().isEmpty()) {
      return MISSING;
    }
    return Collections.disjoint(left.familyNames(), right.familyNames()) ? DIFFERENT : EQUAL;
  }

  private static Agreement givenName(Identity left, Identity right) {
    if (left.firstGivenName().isEmpty() || right.firstGivenName().isEmpty()) {
      return MISSING;
    }
    return left.firstGivenName().equals(right.firstGivenName()) ? EQUAL : DIFFERENT;
  }
}
