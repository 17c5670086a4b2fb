package org.earlyleavers.caseload.routing;

import java.util.Optional;

/**
 * What is known of the place where a young person lives.
 *
 * @param communeCode INSEE code of the commune
 * @param countryCode INSEE code of the country
 */
public record Residence(
    Optional<String> communeCode, Optional<String> postalCode, Optional<String> countryCode) {

  private static final String FRANCE = "99100";

  /** Nothing at all. */
  public static final Residence UNKNOWN =
      new Residence(Optional.empty(), Optional.empty(), Optional.empty());

  /** A postal code abroad must not be read as a French one. */
  boolean isAbroad() {
    return countryCode.filter(code -> !code.equals(FRANCE)).isPresent();
  }
}
