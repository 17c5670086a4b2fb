package org.earlyleavers.reporting.intake;

import java.time.LocalDate;
import java.util.Optional;
import org.earlyleavers.events.DropoutReported;
import org.earlyleavers.events.person.Contact;
import org.earlyleavers.events.person.Person;
import org.earlyleavers.events.person.Place;
import org.earlyleavers.events.person.Sex;
import org.earlyleavers.reporting.nomenclature.Courses;

/** Translates drafts that have been found without fault. */
final class DraftTranslation {

  private DraftTranslation() {}

  static Statement statement(
      ReportDraft draft, Courses courses, QualificationChecks qualifications) {
    return new Statement(
        new Uai(draft.schoolUai()),
        LocalDate.parse(draft.departedOn()),
        Optional.ofNullable(draft.course()).map(course -> course(course, courses)),
        Optional.ofNullable(draft.exitReason()),
        person(draft.pupil()),
        Optional.ofNullable(draft.contact()).map(DraftTranslation::contact),
        qualifications.translate(draft.qualifications()));
  }

  private static DropoutReported.Course course(ReportDraft.Course course, Courses courses) {
    Optional<Courses.Course> known = Optional.ofNullable(course.mef()).flatMap(courses::find);
    return new DropoutReported.Course(
        Optional.ofNullable(course.mef()),
        Optional.ofNullable(course.label()).or(() -> known.map(Courses.Course::label)),
        known.flatMap(Courses.Course::level));
  }

  private static Person person(ReportDraft.Pupil pupil) {
    return new Person(
        Optional.ofNullable(pupil.ine()),
        pupil.familyName(),
        Optional.ofNullable(pupil.usageName()),
        pupil.givenNames(),
        LocalDate.parse(pupil.birthDate()),
        Optional.ofNullable(pupil.sex()).map(Sex::valueOf),
        Optional.ofNullable(pupil.birthPlace()).map(DraftTranslation::place),
        Optional.ofNullable(pupil.residence()).map(DraftTranslation::place));
  }

  private static Place place(ReportDraft.Place place) {
    return new Place(
        Optional.ofNullable(place.communeCode()),
        Optional.ofNullable(place.postalCode()),
        Optional.ofNullable(place.countryCode()),
        Optional.ofNullable(place.label()));
  }

  private static Contact contact(ReportDraft.Contact contact) {
    return new Contact(
        contact.phones(),
        Optional.ofNullable(contact.email()),
        contact.addressLines(),
        contact.guardians().stream().map(DraftTranslation::guardian).toList());
  }

  private static Contact.Guardian guardian(ReportDraft.Guardian guardian) {
    return new Contact.Guardian(
        guardian.name(), guardian.phones(), Optional.ofNullable(guardian.email()));
  }
}
