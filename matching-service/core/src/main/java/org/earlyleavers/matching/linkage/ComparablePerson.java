package org.earlyleavers.matching.linkage;

import java.util.List;
import java.util.Optional;

/**
 * An identity, prepared.
 *
 * @param familyNames birth name, then usage name
 * @param givenNames three at most
 * @param givenAsFamily the given names as if they were a family name: the first, and all together
 * @param rarestFamilyName see {@link Ceiling#rarest}
 * @param rarestGivenName of the given names in either place
 */
record ComparablePerson(
    Identity identity,
    List<ComparableName> familyNames,
    List<ComparableName> givenNames,
    List<ComparableName> givenAsFamily,
    Optional<ComparablePlace> birthPlace,
    Optional<ComparablePlace> residence,
    int rarestFamilyName,
    int rarestGivenName) {

  boolean livesWhereBorn() {
    return birthPlace.isPresent()
        && residence.isPresent()
        && birthPlace.get().town().equals(residence.get().town());
  }
}
