package org.earlyleavers.matching.linkage;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What one sender says about who a person is, ready to be compared.
 *
 * @param ine national pupil identifier, upper case
 * @param familyNames birth name and usage name
 * @param firstGivenName the first one only: the others are often left out
 */
public record Identity(
    Optional<String> ine,
    SortedSet<String> familyNames,
    String firstGivenName,
    LocalDate birthDate) {

  /** Checks that nothing is missing. */
  public Identity {
    Objects.requireNonNull(ine);
    Objects.requireNonNull(familyNames);
    Objects.requireNonNull(firstGivenName);
    Objects.requireNonNull(birthDate);
  }

  /** Normalises a description as a sender wrote it. */
  public static Identity of(
      Optional<String> ine,
      String familyName,
      Optional<String> usageName,
      String firstGivenName,
      LocalDate birthDate) {
    SortedSet<String> familyNames = new TreeSet<>();
    familyNames.add(NormalisedName.of(familyName).text());
    usageName.ifPresent(name -> familyNames.add(NormalisedName.of(name).text()));
    familyNames.remove("");
    return new Identity(
        ine.map(String::strip).filter(id -> !id.isEmpty()).map(id -> id.toUpperCase(Locale.ROOT)),
        familyNames,
        NormalisedName.of(firstGivenName).text(),
        birthDate);
  }
}
