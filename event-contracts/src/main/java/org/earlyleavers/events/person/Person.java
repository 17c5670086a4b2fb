package org.earlyleavers.events.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A person as one sender describes him or her. Two descriptions of one person may disagree in any
 * field.
 *
 * @param ine national pupil identifier (INE, or INA for an apprentice)
 * @param familyName name at birth
 * @param usageName name used in daily life, where it differs
 * @param givenNames in the order of civil status, at least one
 */
public record Person(
    Optional<String> ine,
    String familyName,
    Optional<String> usageName,
    List<String> givenNames,
    LocalDate birthDate,
    Optional<Sex> sex,
    Optional<Place> birthPlace,
    Optional<Place> residence) {

  /** Copies the list, so that the record is immutable. */
  public Person {
    givenNames = List.copyOf(givenNames);
  }
}
