package org.earlyleavers.adapters.labour.translation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.earlyleavers.adapters.intake.field.FieldFormat;
import org.earlyleavers.adapters.intake.field.RecordFields;
import org.earlyleavers.adapters.intake.identifier.CommuneCode;
import org.earlyleavers.adapters.intake.identifier.CountryCode;
import org.earlyleavers.adapters.intake.identifier.Ine;
import org.earlyleavers.adapters.labour.format.DossierField;
import org.earlyleavers.adapters.labour.format.PersonalDetail;
import org.earlyleavers.events.person.Person;
import org.earlyleavers.events.person.Place;

/** Reads the person of a record. */
final class DossierPerson {

  private DossierPerson() {}

  static Optional<Person> read(RecordFields fields, Optional<LocalDate> birthDate) {
    Optional<String> familyName = fields.required(DossierField.FAMILY_NAME, FieldFormat.TEXT);
    Optional<String> givenName = fields.required(DossierField.GIVEN_NAME, FieldFormat.TEXT);
    if (familyName.isEmpty() || givenName.isEmpty() || birthDate.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Person(
            fields.optional(DossierField.INE, Ine.FORMAT),
            familyName.get(),
            Optional.empty(),
            List.of(givenName.get()),
            birthDate.get(),
            fields.optional(DossierField.SEX, PersonalDetail.SEX),
            birthPlace(fields),
            residence(fields)));
  }

  private static Optional<Place> birthPlace(RecordFields fields) {
    Optional<String> code =
        fields.optional(DossierField.BIRTH_COMMUNE, PersonalDetail.COMMUNE_OR_COUNTRY);
    return place(
        code.flatMap(CommuneCode::read),
        fields.optional(DossierField.BIRTH_POSTAL_CODE, PersonalDetail.POSTAL_CODE),
        code.flatMap(CountryCode::read));
  }

  private static Optional<Place> residence(RecordFields fields) {
    return place(
        fields.optional(DossierField.RESIDENCE_COMMUNE, CommuneCode.FORMAT),
        fields.optional(DossierField.RESIDENCE_POSTAL_CODE, PersonalDetail.POSTAL_CODE),
        Optional.empty());
  }

  private static Optional<Place> place(
      Optional<String> commune, Optional<String> postalCode, Optional<String> country) {
    return commune.or(() -> postalCode).or(() -> country).isPresent()
        ? Optional.of(new Place(commune, postalCode, country, Optional.empty()))
        : Optional.empty();
  }
}
