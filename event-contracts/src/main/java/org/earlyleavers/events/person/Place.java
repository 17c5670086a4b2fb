package org.earlyleavers.events.person;

import java.util.Optional;

/**
 * A place as precisely as the sender knows it; any part may be missing.
 *
 * @param communeCode INSEE code of the commune, e.g. {@code 91228}, {@code 2A004}
 * @param postalCode does not name one commune, hence does not route by itself
 * @param countryCode INSEE code of the country, {@code 99100} for France
 * @param label the place's name as written
 */
public record Place(
    Optional<String> communeCode,
    Optional<String> postalCode,
    Optional<String> countryCode,
    Optional<String> label) {

  /** A French commune by its INSEE code. */
  public static Place commune(String communeCode) {
    return new Place(
        Optional.of(communeCode), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
