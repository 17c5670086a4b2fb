package org.earlyleavers.linkagetool.population;

/** Somebody as a register writes him or her down; what it does not know is empty. */
record Written(
    String ine,
    String familyName,
    String usageName,
    String givenNames,
    String birthDate,
    String sex,
    String birthPlace,
    String residence) {

  String[] row(String id) {
    return new String[] {
      id, ine, familyName, usageName, givenNames, birthDate, sex, birthPlace, residence
    };
  }
}
