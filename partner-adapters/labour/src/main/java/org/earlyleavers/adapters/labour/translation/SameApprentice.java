package org.earlyleavers.adapters.labour.translation;

import java.util.Optional;
import org.earlyleavers.adapters.intake.pseudonym.Pseudonyms;
import org.earlyleavers.events.EnrolmentChanged;

/**
 * Tells that a centre's file and an item of the follow-up are about the same apprentice at the same
 * centre: names, birth date, UAI and year of entry. The follow-up has these from the same file.
 */
public final class SameApprentice {

  private SameApprentice() {}

  /** An opaque key, the same for both; empty when it is not known at which centre. */
  public static Optional<String> key(EnrolmentChanged enrolment, Pseudonyms pseudonyms) {
    return enrolment
        .institutionUai()
        .map(
            uai ->
                pseudonyms.of(
                    "labour-apprentice",
                    FollowedApprentice.comparable(enrolment.person().familyName()),
                    FollowedApprentice.comparable(enrolment.person().givenNames().get(0)),
                    enrolment.person().birthDate().toString(),
                    uai,
                    Integer.toString(SpellIdentity.yearOf(enrolment.startsOn()))));
  }
}
