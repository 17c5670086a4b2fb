package org.earlyleavers.benchmarks.population;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.earlyleavers.events.person.Person;
import org.earlyleavers.events.person.Place;
import org.earlyleavers.events.person.Sex;

/** A row of a synthetic file as a person of the exchange. */
public final class PersonRow {

  private static final int INE = 1;
  private static final int FAMILY_NAME = 2;
  private static final int USAGE_NAME = 3;
  private static final int GIVEN_NAMES = 4;
  private static final int BIRTH_DATE = 5;
  private static final int SEX = 6;
  private static final int BIRTH_PLACE = 7;
  private static final int RESIDENCE = 8;

  /**
   * In place of those that the row leaves out or that no calendar knows, which no event can say.
   */
  private static final LocalDate PLACEHOLDER = LocalDate.of(2008, 1, 1);

  private PersonRow() {}

  /** The person of a row of either file. */
  public static Person person(String[] row) {
    return new Person(
        said(row[INE]),
        row[FAMILY_NAME],
        said(row[USAGE_NAME]),
        List.of(row[GIVEN_NAMES].split(",? ")),
        date(row[BIRTH_DATE]),
        said(row[SEX]).map(sex -> sex.equals("F") ? Sex.FEMALE : Sex.MALE),
        said(row[BIRTH_PLACE]).map(Place::commune),
        said(row[RESIDENCE]).map(Place::commune));
  }

  /** Whether the row has a birth date that a calendar knows. */
  static boolean hasDate(String[] row) {
    return parsed(row[BIRTH_DATE]).isPresent();
  }

  private static Optional<String> said(String text) {
    return Optional.of(text).filter(known -> !known.isEmpty());
  }

  private static LocalDate date(String text) {
    return parsed(text).orElse(PLACEHOLDER);
  }

  private static Optional<LocalDate> parsed(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
