package org.earlyleavers.linkagetool.population;

import java.time.LocalDate;
import java.util.List;

/**
 * Somebody as he or she really is.
 *
 * @param usageName empty for most
 * @param twin the number of the twin, or -1
 */
record Person(
    int number,
    String ine,
    String familyName,
    String usageName,
    List<String> givenNames,
    LocalDate birthDate,
    boolean female,
    String birthPlace,
    String home,
    int twin) {

  boolean bornAbroad() {
    return birthPlace.startsWith("99");
  }

  Person withTwin(int other) {
    return new Person(
        number, ine, familyName, usageName, givenNames, birthDate, female, birthPlace, home, other);
  }

  Person withHome(String newHome) {
    return new Person(
        number,
        ine,
        familyName,
        usageName,
        givenNames,
        birthDate,
        female,
        birthPlace,
        newHome,
        twin);
  }
}
