package org.earlyleavers.adapters.defence.translation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.earlyleavers.adapters.defence.format.EngagementField;
import org.earlyleavers.adapters.defence.format.EngagementFields;
import org.earlyleavers.adapters.defence.format.EngagementValues;
import org.earlyleavers.adapters.intake.field.FieldFormat;
import org.earlyleavers.adapters.intake.field.RecordFields;
import org.earlyleavers.adapters.intake.identifier.CommuneCode;
import org.earlyleavers.adapters.intake.identifier.CountryCode;
import org.earlyleavers.adapters.intake.identifier.Ine;
import org.earlyleavers.events.person.Person;
import org.earlyleavers.events.person.Place;

/** Reads the person of an engagement. */
final class EngagedPerson {

  /** Civil status has rarely more; what follows tells nobody apart. */
  private static final int GIVEN_NAMES = 10;

  private EngagedPerson() {}

  static Optional<Person> read(RecordFields fields, Optional<LocalDate> birthDate) {
    Optional<String> familyName = fields.required(EngagementField.FAMILY_NAME, FieldFormat.TEXT);
    Optional<String> firstName = fields.required(EngagementFields.givenName(0), FieldFormat.TEXT);
    if (familyName.isEmpty() || firstName.isEmpty() || birthDate.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Person(
            fields.optional(EngagementField.INE, Ine.FORMAT),
            familyName.get(),
            fields.optional(EngagementField.USAGE_NAME, FieldFormat.TEXT),
            givenNames(fields),
            birthDate.get(),
            fields.optional(EngagementField.SEX, EngagementValues.SEX),
            birthPlace(fields),
            Optional.empty()));
  }

  private static List<String> givenNames(RecordFields fields) {
    return IntStream.range(0, GIVEN_NAMES)
        .mapToObj(i -> fields.optional(EngagementFields.givenName(i), FieldFormat.TEXT))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Place> birthPlace(RecordFields fields) {
    Optional<String> commune =
        fields.optional(
            EngagementFields.birthPlace(EngagementField.COMMUNE_CODE), CommuneCode.FORMAT);
    Optional<String> country =
        fields.optional(
            EngagementFields.birthPlace(EngagementField.COUNTRY_CODE), CountryCode.FORMAT);
    Optional<String> label =
        fields.optional(EngagementFields.birthPlace(EngagementField.LABEL), FieldFormat.TEXT);
    return commune.or(() -> country).or(() -> label).isPresent()
        ? Optional.of(new Place(commune, Optional.empty(), country, label))
        : Optional.empty();
  }
}
