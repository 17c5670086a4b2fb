package org.earlyleavers.adapters.labour.translation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.earlyleavers.adapters.intake.age.MinimumAge;
import org.earlyleavers.adapters.intake.batch.Translation;
import org.earlyleavers.adapters.intake.field.RecordFields;
import org.earlyleavers.adapters.intake.identifier.Ine;
import org.earlyleavers.adapters.intake.identifier.Uai;
import org.earlyleavers.adapters.intake.pseudonym.Pseudonyms;
import org.earlyleavers.adapters.labour.format.FollowUpField;
import org.earlyleavers.adapters.labour.format.SenderDate;
import org.earlyleavers.events.EnrolmentChanged;
import org.earlyleavers.events.EnrolmentChanged.EnrolmentKind;
import org.earlyleavers.events.person.Person;

/** Translates one item of the follow-up. */
final class FollowUpReading {

  private static final String SOURCE = "labour";

  private final Pseudonyms pseudonyms;

  FollowUpReading(Pseudonyms pseudonyms) {
    this.pseudonyms = pseudonyms;
  }

  /**
   * What became of an item.
   *
   * @param key of its enrolment; empty when the item does not tell whom it is about, or is about
   *     somebody who is too young
   */
  record Read(Translation translation, Optional<String> key) {}

  Read read(RecordFields fields, int yearOfEntry, Instant receivedAt) {
    Optional<FollowedApprentice> apprentice = FollowedApprentice.read(fields);
    if (apprentice.isEmpty()) {
      return new Read(refused(fields), Optional.empty());
    }
    // The day is cut off in UTC: where the centre wrote midnight in Paris, it is the day before.
    LocalDate latestBirthDate = apprentice.get().birthDate().plusDays(1);
    return Translation.objection(
            FollowUpField.BIRTH_DATE, latestBirthDate, MinimumAge.dayOf(receivedAt))
        .map(objection -> new Read(objection, Optional.empty()))
        .orElseGet(() -> read(fields, apprentice.get(), yearOfEntry, receivedAt));
  }

  private Read read(
      RecordFields fields, FollowedApprentice apprentice, int yearOfEntry, Instant receivedAt) {
    String id = apprentice.enrolmentId(pseudonyms, yearOfEntry);
    Optional<LocalDate> startsOn = fields.required(FollowUpField.STARTS_ON, SenderDate.FORMAT);
    Optional<LocalDate> endsOn =
        fields.decisive(FollowUpField.LAST_DAY, SenderDate.FORMAT).map(last -> last.plusDays(1));
    if (startsOn.isPresent() && endsOn.filter(startsOn.get()::isAfter).isPresent()) {
      fields.refuse(FollowUpField.LAST_DAY, "is before " + FollowUpField.STARTS_ON);
    }
    Optional<String> key = Optional.of(SOURCE + ":" + id);
    if (!fields.problems().isEmpty()) {
      return new Read(refused(fields), key);
    }
    EnrolmentChanged enrolment =
        new EnrolmentChanged(
            SOURCE,
            id,
            receivedAt,
            person(fields, apprentice),
            fields.has(FollowUpField.CONTRACT)
                ? EnrolmentKind.APPRENTICESHIP
                : EnrolmentKind.VOCATIONAL_TRAINING,
            fields.optional(FollowUpField.UAI, Uai.FORMAT),
            startsOn.orElseThrow(),
            endsOn);
    return new Read(
        new Translation.Accepted(List.of(enrolment), fields.remarks()),
        Optional.of(enrolment.key()));
  }

  /** Nothing of it is kept for correction: that is up to whoever told the follow-up. */
  private static Translation refused(RecordFields fields) {
    return new Translation.Refused(fields.problems(), Optional.empty());
  }

  private static Person person(RecordFields fields, FollowedApprentice apprentice) {
    return new Person(
        fields.optional(FollowUpField.INE, Ine.FORMAT),
        apprentice.familyName(),
        Optional.empty(),
        List.of(apprentice.givenName()),
        apprentice.birthDate(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
