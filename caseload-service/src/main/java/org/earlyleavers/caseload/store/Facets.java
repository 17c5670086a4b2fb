package org.earlyleavers.caseload.store;

import java.util.Optional;
import java.util.stream.Stream;
import org.earlyleavers.caseload.store.CaseSummary.Leaver;
import org.earlyleavers.events.DropoutReported;
import org.earlyleavers.events.DropoutReported.Course;
import org.earlyleavers.events.person.Person;
import org.earlyleavers.events.person.Place;

/** Keeps with each case what lists show, filter and search by, from the report that is shown. */
final class Facets {

  private Facets() {}

  static void write(Optional<DropoutReported> shown, CaseRow to) {
    Optional<Person> person = shown.map(DropoutReported::person);
    Optional<Course> course = shown.flatMap(DropoutReported::course);
    to.leaver = shown.map(Leaver::of).orElse(null);
    to.birthDate = person.map(Person::birthDate).orElse(null);
    to.communeCode = person.flatMap(Person::residence).flatMap(Place::communeCode).orElse(null);
    to.courseLabel = course.flatMap(Course::label).orElse(null);
    to.courseLevel = course.flatMap(Course::level).orElse(null);
    to.nameKey = person.map(Facets::familyNames).orElse(null);
    to.givenNameKey = person.map(known -> NameKey.of(known.givenNames())).orElse(null);
  }

  private static String familyNames(Person person) {
    return NameKey.of(
        Stream.concat(Stream.of(person.familyName()), person.usageName().stream()).toList());
  }
}
