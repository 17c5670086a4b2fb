package org.earlyleavers.adapters.labour.translation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.earlyleavers.adapters.intake.age.MinimumAge;
import org.earlyleavers.adapters.intake.batch.Translation;
import org.earlyleavers.adapters.intake.field.RecordFields;
import org.earlyleavers.adapters.intake.identifier.Siret;
import org.earlyleavers.adapters.intake.identifier.Uai;
import org.earlyleavers.adapters.intake.pseudonym.Pseudonyms;
import org.earlyleavers.adapters.labour.diploma.Diploma;
import org.earlyleavers.adapters.labour.diploma.DiplomaRegister;
import org.earlyleavers.adapters.labour.format.DossierField;
import org.earlyleavers.adapters.labour.format.FormationCode;
import org.earlyleavers.adapters.labour.format.SchoolYear;
import org.earlyleavers.adapters.labour.format.SenderDate;
import org.earlyleavers.events.EnrolmentChanged;
import org.earlyleavers.events.Event;
import org.earlyleavers.events.QualificationAwarded;
import org.earlyleavers.events.person.Person;

/** Translates one record: the person's time in training and, if obtained, the diploma. */
final class DossierReading {

  private static final String SOURCE = "labour";

  private final Pseudonyms pseudonyms;
  private final DiplomaRegister diplomas;

  DossierReading(Pseudonyms pseudonyms, DiplomaRegister diplomas) {
    this.pseudonyms = pseudonyms;
    this.diplomas = diplomas;
  }

  Translation read(RecordFields fields, Instant receivedAt) {
    LocalDate today = MinimumAge.dayOf(receivedAt);
    Optional<LocalDate> birthDate = fields.required(DossierField.BIRTH_DATE, SenderDate.FORMAT);
    return birthDate
        .flatMap(date -> Translation.objection(DossierField.BIRTH_DATE, date, today))
        .orElseGet(() -> read(fields, birthDate, receivedAt, today));
  }

  private Translation read(
      RecordFields fields, Optional<LocalDate> birthDate, Instant receivedAt, LocalDate today) {
    Optional<Person> person = DossierPerson.read(fields, birthDate);
    Optional<TrainingSpell> spell = spell(fields);
    Optional<SpellIdentity> identity =
        SpellIdentity.read(fields, spell.map(TrainingSpell::startsOn));
    checkWhatIsRequiredOnly(fields);
    Course course =
        new Course(
            fields.optional(DossierField.CFD, FormationCode.CFD),
            fields.optional(DossierField.RNCP, FormationCode.RNCP));
    if (!fields.problems().isEmpty()) {
      return Translation.Refused.over(fields, birthDate);
    }

    List<Event> events = new ArrayList<>();
    events.add(
        new EnrolmentChanged(
            SOURCE,
            identity.orElseThrow().under("labour-enrolment", pseudonyms),
            receivedAt,
            person.orElseThrow(),
            spell.orElseThrow().kind(),
            identity.map(SpellIdentity::uai),
            spell.orElseThrow().startsOn(),
            Optional.of(spell.orElseThrow().endsOn(today))));
    obtained(fields, course, spell.orElseThrow(), today)
        .map(
            award ->
                new QualificationAwarded(
                    SOURCE,
                    identity.orElseThrow().under("labour-award", pseudonyms),
                    receivedAt,
                    person.orElseThrow(),
                    award.diploma().level(),
                    Optional.of(award.diploma().title()),
                    award.on()))
        .ifPresent(events::add);
    return new Translation.Accepted(events, fields.remarks());
  }

  /**
   * Fields without which the format's own receiver refuses a record. Of these the exchange needs
   * the school year alone, to tell which record is the later one; an enrolment is not lost over the
   * others.
   */
  private static void checkWhatIsRequiredOnly(RecordFields fields) {
    fields.required(DossierField.SCHOOL_YEAR, SchoolYear.FORMAT);
    fields.present(DossierField.ENROLLED_ON, SenderDate.FORMAT);
    fields.present(DossierField.RESPONSIBLE_UAI, Uai.FORMAT);
    fields.present(DossierField.RESPONSIBLE_SIRET, Siret.FORMAT);
  }

  private static Optional<TrainingSpell> spell(RecordFields fields) {
    Optional<LocalDate> startsOn = fields.required(DossierField.STARTS_ON, SenderDate.FORMAT);
    Optional<LocalDate> lastDay = fields.required(DossierField.LAST_DAY, SenderDate.FORMAT);
    Optional<Status> status = fields.decisive(DossierField.STATUS, Status.FORMAT);
    Optional<LocalDate> since = fields.decisive(DossierField.STATUS_SINCE, SenderDate.FORMAT);
    Optional<LocalDate> excludedOn = fields.decisive(DossierField.EXCLUDED_ON, SenderDate.FORMAT);
    List<Contract> contracts = contracts(fields);
    if (startsOn.isEmpty() || lastDay.isEmpty()) {
      return Optional.empty();
    }
    if (lastDay.get().isBefore(startsOn.get())) {
      fields.refuse(DossierField.LAST_DAY, "is before " + DossierField.STARTS_ON);
    }
    return Optional.of(
        new TrainingSpell(startsOn.get(), lastDay.get(), status, since, excludedOn, contracts));
  }

  private static List<Contract> contracts(RecordFields fields) {
    List<Contract> contracts = new ArrayList<>();
    for (String suffix : DossierField.CONTRACT_SUFFIXES) {
      Optional<LocalDate> startsOn =
          fields.decisive(DossierField.contractStartsOn(suffix), SenderDate.FORMAT);
      Optional<LocalDate> lastDay =
          fields.decisive(DossierField.contractLastDay(suffix), SenderDate.FORMAT);
      Optional<LocalDate> brokenOn =
          fields.decisive(DossierField.contractBrokenOn(suffix), SenderDate.FORMAT);
      if (startsOn.or(() -> lastDay).or(() -> brokenOn).isPresent()) {
        contracts.add(new Contract(lastDay, brokenOn));
      }
    }
    return contracts;
  }

  private Optional<Award> obtained(
      RecordFields fields, Course course, TrainingSpell spell, LocalDate today) {
    boolean obtained =
        fields.optional(DossierField.DIPLOMA_OBTAINED, YesOrNo.FORMAT).orElse(Boolean.FALSE);
    if (!obtained) {
      return Optional.empty();
    }
    LocalDate on =
        fields
            .optional(DossierField.DIPLOMA_OBTAINED_ON, SenderDate.FORMAT)
            .orElseGet(() -> spell.obtainedBy(today));
    if (on.isAfter(today)) {
      fields.remark(DossierField.DIPLOMA_OBTAINED_ON, "is in the future: no diploma recorded");
      return Optional.empty();
    }
    Optional<Diploma> diploma = diplomas.find(course.cfd(), course.rncp());
    if (diploma.isEmpty()) {
      fields.remark(
          DossierField.DIPLOMA_OBTAINED,
          "no registered diploma of level 3 or above is known by formation_cfd or formation_rncp:"
              + " no diploma recorded");
    }
    return diploma.map(known -> new Award(known, on));
  }

  private record Award(Diploma diploma, LocalDate on) {}
}
