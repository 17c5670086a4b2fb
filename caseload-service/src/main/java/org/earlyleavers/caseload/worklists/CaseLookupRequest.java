package org.earlyleavers.caseload.worklists;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.earlyleavers.caseload.problems.PossibleTimes;
import org.earlyleavers.caseload.store.CaseCriteria;

/**
 * Whom somebody looks for; a family name or a birth date, or both.
 *
 * @param familyName how a word of the family or usage name begins; accents, hyphens and case do not
 *     matter
 * @param givenName how one of the given names begins
 */
public record CaseLookupRequest(
    @Size(min = 2, max = 100) @Pattern(regexp = "[^\\u0000]*", message = "{caseload.no-null-character}") String familyName,
    @Size(min = 2, max = 100) @Pattern(regexp = "[^\\u0000]*", message = "{caseload.no-null-character}") String givenName,
    LocalDate birthDate) {

  boolean isTooVague() {
    return familyName == null && birthDate == null;
  }

  boolean isOfPossibleBirth() {
    return birthDate == null || PossibleTimes.isPossible(birthDate);
  }

  CaseCriteria narrow(CaseCriteria cases) {
    Optional.ofNullable(familyName).ifPresent(cases::familyName);
    Optional.ofNullable(givenName).ifPresent(cases::givenName);
    Optional.ofNullable(birthDate).ifPresent(cases::bornOn);
    return cases;
  }

  /** Without names: it may end up anywhere. */
  @Override
  public String toString() {
    return "CaseLookupRequest";
  }
}
