package org.earlyleavers.matching.linkage;

import static org.earlyleavers.matching.linkage.Comparison.Agreement.DIFFERENT;
import static org.earlyleavers.matching.linkage.Comparison.Agreement.EQUAL;
import static org.earlyleavers.matching.linkage.Comparison.Agreement.MISSING;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.earlyleavers.matching.linkage.Comparison.Agreement;
import org.earlyleavers.matching.linkage.Comparison.Field;
import org.earlyleavers.matching.linkage.Comparison.Zone;

/**
 * Deterministic linkage: the same INE, or the same birth date with equal normalised names and no
 * contradicting INE. It never guesses, hence it misses whoever was mistyped.
 */
public final class ExactLinkage implements Linkage {

  @Override
  public Comparison compare(Identity left, Identity right) {
    Agreement ine = agreement(left.ine().map(Set::of), right.ine().map(Set::of));
    Agreement birthDate = agreement(left.birthDate().map(Set::of), right.birthDate().map(Set::of));
    Agreement familyName = agreement(familyNames(left), familyNames(right));
    Agreement givenNames = agreement(firstGivenName(left), firstGivenName(right));
    boolean samePersonByName = birthDate == EQUAL && familyName == EQUAL && givenNames == EQUAL;
    boolean same = ine == EQUAL || (ine == MISSING && samePersonByName);
    return new Comparison(
        same ? Zone.SAME : Zone.DIFFERENT,
        same ? 1 : 0,
        0,
        List.of(
            new Field("ine", ine, 0),
            new Field("birthDate", birthDate, 0),
            new Field("familyName", familyName, 0),
            new Field("givenNames", givenNames, 0)),
        0);
  }

  @Override
  public String version() {
    return "exact";
  }

  private static Optional<Set<String>> familyNames(Identity identity) {
    Set<String> names = new TreeSet<>();
    identity.familyName().ifPresent(names::add);
    identity.usageName().ifPresent(names::add);
    return Optional.of(names).filter(found -> !found.isEmpty());
  }

  private static Optional<Set<String>> firstGivenName(Identity identity) {
    return identity.givenNames().stream().findFirst().map(Set::of);
  }

  private static <T> Agreement agreement(Optional<Set<T>> left, Optional<Set<T>> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return MISSING;
    }
    return Collections.disjoint(left.get(), right.get()) ? DIFFERENT : EQUAL;
  }
}
