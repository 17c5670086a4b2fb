package org.earlyleavers.adapters.defence.translation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.earlyleavers.adapters.defence.format.EngagementField;
import org.earlyleavers.adapters.defence.format.EngagementValues;
import org.earlyleavers.adapters.intake.age.MinimumAge;
import org.earlyleavers.adapters.intake.batch.Translation;
import org.earlyleavers.adapters.intake.field.FieldFormat;
import org.earlyleavers.adapters.intake.field.RecordFields;
import org.earlyleavers.adapters.intake.identifier.Uai;
import org.earlyleavers.adapters.intake.pseudonym.Pseudonyms;
import org.earlyleavers.events.EnrolmentChanged;
import org.earlyleavers.events.EnrolmentChanged.EnrolmentKind;
import org.earlyleavers.events.person.Person;

/** Translates one engagement. */
final class EngagementReading {

  private static final String SOURCE = "defence";

  private final Pseudonyms pseudonyms;
  private final Duration clockTolerance;

  EngagementReading(Pseudonyms pseudonyms, Duration clockTolerance) {
    this.pseudonyms = pseudonyms;
    this.clockTolerance = clockTolerance;
  }

  Translation read(RecordFields fields, Instant receivedAt) {
    Optional<LocalDate> birthDate =
        fields.required(EngagementField.BIRTH_DATE, EngagementValues.DATE);
    return birthDate
        .flatMap(
            date ->
                Translation.objection(
                    EngagementField.BIRTH_DATE, date, MinimumAge.dayOf(receivedAt)))
        .orElseGet(() -> read(fields, birthDate, receivedAt));
  }

  private Translation read(RecordFields fields, Optional<LocalDate> birthDate, Instant receivedAt) {
    Optional<String> id = fields.required(EngagementField.ENGAGEMENT_ID, FieldFormat.TEXT);
    Optional<Person> person = EngagedPerson.read(fields, birthDate);
    Optional<EnrolmentKind> kind = fields.required(EngagementField.KIND, EngagementValues.KIND);
    Optional<String> uai = fields.optional(EngagementField.INSTITUTION_UAI, Uai.FORMAT);
    Optional<LocalDate> startsOn =
        fields.required(EngagementField.STARTS_ON, EngagementValues.DATE);
    Optional<LocalDate> endsOn = fields.decisive(EngagementField.ENDS_ON, EngagementValues.DATE);
    Optional<Instant> recordedAt =
        fields.required(EngagementField.RECORDED_AT, EngagementValues.INSTANT);
    if (startsOn.isPresent() && endsOn.filter(startsOn.get()::isAfter).isPresent()) {
      fields.refuse(EngagementField.ENDS_ON, "is before " + EngagementField.STARTS_ON);
    }
    if (recordedAt.filter(receivedAt.plus(clockTolerance)::isBefore).isPresent()) {
      fields.refuse(EngagementField.RECORDED_AT, "is in the future");
    }
    if (!fields.problems().isEmpty()) {
      return Translation.Refused.over(fields, birthDate);
    }
    return new Translation.Accepted(
        List.of(
            new EnrolmentChanged(
                SOURCE,
                pseudonyms.of("defence-enrolment", id.orElseThrow()),
                recordedAt.orElseThrow(),
                person.orElseThrow(),
                kind.orElseThrow(),
                uai,
                startsOn.orElseThrow(),
                endsOn)),
        fields.remarks());
  }
}
