package org.earlyleavers.caseload.personalfile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.earlyleavers.caseload.personalfile.RectificationBody.PlaceBody;
import org.earlyleavers.events.DropoutReported;
import org.earlyleavers.events.person.Contact;
import org.earlyleavers.events.person.Person;
import org.earlyleavers.events.person.Place;

/**
 * A report as it is right.
 *
 * @param fields names of what is different now
 */
record Correction(DropoutReported report, SortedSet<String> fields) {

  static Correction of(DropoutReported wrong, RectificationBody right) {
    SortedSet<String> fields = new TreeSet<>();
    Person person = person(wrong.person(), right, fields);
    Contact contact =
        contact(
            wrong
                .contact()
                .orElseGet(() -> new Contact(List.of(), Optional.empty(), List.of(), List.of())),
            right,
            fields);
    boolean hasContact = wrong.contact().isPresent() || isSaid(contact);
    return new Correction(
        new DropoutReported(
            wrong.reportId(),
            wrong.revision(),
            wrong.reportedAt(),
            wrong.schoolUai(),
            wrong.departedOn(),
            wrong.course(),
            wrong.exitReason(),
            person,
            hasContact ? Optional.of(contact) : Optional.empty()),
        fields);
  }

  private static boolean isSaid(Contact contact) {
    return !contact.phones().isEmpty()
        || contact.email().isPresent()
        || !contact.addressLines().isEmpty();
  }

  private static Person person(Person wrong, RectificationBody right, SortedSet<String> fields) {
    return new Person(
        optional("ine", wrong.ine(), right.ine(), fields),
        value("familyName", wrong.familyName(), right.familyName(), fields),
        optional("usageName", wrong.usageName(), right.usageName(), fields),
        value("givenNames", wrong.givenNames(), right.givenNames(), fields),
        value("birthDate", wrong.birthDate(), right.birthDate(), fields),
        optional("sex", wrong.sex(), right.sex(), fields),
        optional("birthPlace", wrong.birthPlace(), place(right.birthPlace()), fields),
        optional("residence", wrong.residence(), place(right.residence()), fields));
  }

  private static Contact contact(Contact wrong, RectificationBody right, SortedSet<String> fields) {
    return new Contact(
        value("phones", wrong.phones(), right.phones(), fields),
        optional("email", wrong.email(), right.email(), fields),
        value("addressLines", wrong.addressLines(), right.addressLines(), fields),
        wrong.guardians());
  }

  private static Place place(PlaceBody body) {
    return body == null ? null : body.toPlace();
  }

  private static <T> T value(String field, T wrong, T right, SortedSet<String> fields) {
    if (right == null || right.equals(wrong)) {
      return wrong;
    }
    fields.add(field);
    return right;
  }

  private static <T> Optional<T> optional(
      String field, Optional<T> wrong, T right, SortedSet<String> fields) {
    if (right == null || Objects.equals(wrong.orElse(null), right)) {
      return wrong;
    }
    fields.add(field);
    return Optional.of(right);
  }
}
