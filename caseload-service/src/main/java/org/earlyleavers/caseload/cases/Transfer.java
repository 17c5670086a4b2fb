package org.earlyleavers.caseload.cases;

import java.util.Optional;

/**
 * What people do about which structure has a case.
 *
 * @param offeredTo the structure that is asked to take the case over; until it does, the case stays
 *     where it is
 * @param insteadOf where the residence led when the case was handed over; as long as it leads
 *     there, decisions leave the case where people have brought it
 */
public record Transfer(Optional<String> offeredTo, Optional<String> insteadOf) {

  /** Where the residence leads, and nobody is asked to take it. */
  public static final Transfer NONE = new Transfer(Optional.empty(), Optional.empty());

  Transfer offeringTo(String structure) {
    return new Transfer(Optional.of(structure), insteadOf);
  }

  Transfer withoutOffer() {
    return new Transfer(Optional.empty(), insteadOf);
  }

  /** The residence leads elsewhere than when the case was handed over: that counts from now on. */
  Transfer asTheResidenceSays() {
    return new Transfer(offeredTo, Optional.empty());
  }

  /** The same residence leads elsewhere than before. */
  Transfer outweighing(Optional<String> structureOfResidence) {
    return new Transfer(offeredTo, structureOfResidence);
  }

  boolean outweighs(String structureOfResidence) {
    return insteadOf.filter(structureOfResidence::equals).isPresent();
  }
}
