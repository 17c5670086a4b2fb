package org.earlyleavers.matching.linkage;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What one sender says about who a person is, in the form in which it is compared: names as {@link
 * NormalisedName} writes them. Whatever the sender did not say is absent.
 *
 * @param ine national pupil identifier, upper case, letters and digits only
 * @param familyName name at birth
 * @param usageName name used in daily life
 * @param givenNames in the order in which they were given; one of them may have several words
 */
public record Identity(
    Optional<String> ine,
    Optional<String> familyName,
    Optional<String> usageName,
    List<String> givenNames,
    Optional<BirthDate> birthDate,
    Optional<Sex> sex,
    Optional<Locality> birthPlace,
    Optional<Locality> residence) {

  private static final Pattern NO_INE = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final int SHORTEST_INE = 5;

  /** Checks that nothing is null. */
  public Identity {
    Objects.requireNonNull(ine);
    Objects.requireNonNull(familyName);
    Objects.requireNonNull(usageName);
    givenNames = List.copyOf(givenNames);
    Objects.requireNonNull(birthDate);
    Objects.requireNonNull(sex);
    Objects.requireNonNull(birthPlace);
    Objects.requireNonNull(residence);
  }

  /** Normalises a description as a sender wrote it; blank texts count as not said. */
  public static Identity normalise(
      Optional<String> ine,
      Optional<String> familyName,
      Optional<String> usageName,
      List<String> givenNames,
      Optional<BirthDate> birthDate,
      Optional<Sex> sex,
      Optional<Locality> birthPlace,
      Optional<Locality> residence) {
    return new Identity(
        ine.map(id -> NO_INE.matcher(id).replaceAll("").toUpperCase(Locale.ROOT))
            .filter(Identity::identifies),
        familyName.flatMap(Identity::normalised),
        usageName.flatMap(Identity::normalised),
        givenNames.stream().flatMap(name -> normalised(name).stream()).toList(),
        birthDate,
        sex,
        birthPlace,
        residence);
  }

  /** Normalises a description that says no more than name and birth date. */
  public static Identity of(
      Optional<String> ine,
      String familyName,
      Optional<String> usageName,
      String firstGivenName,
      LocalDate birthDate) {
    return normalise(
        ine,
        Optional.of(familyName),
        usageName,
        List.of(firstGivenName),
        Optional.of(BirthDate.of(birthDate)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Zeros, crosses and words stand in for an INE that is not known. */
  private static boolean identifies(String ine) {
    if (ine.length() < SHORTEST_INE) {
      return false;
    }
    int digit = -1;
    for (int at = 0; at < ine.length(); at++) {
      if (Character.isDigit(ine.charAt(at))) {
        if (digit >= 0 && digit != ine.charAt(at)) {
          return true;
        }
        digit = ine.charAt(at);
      }
    }
    return false;
  }

  private static Optional<String> normalised(String written) {
    return Optional.of(NormalisedName.of(written).text()).filter(name -> !name.isEmpty());
  }
}
