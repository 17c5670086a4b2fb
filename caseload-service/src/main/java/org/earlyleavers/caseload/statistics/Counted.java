package org.earlyleavers.caseload.statistics;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;

/** Everything that is counted, as finely as it may be asked for. */
record Counted(List<Cases> cases, List<Contacts> contacts, List<Avoided> avoided) {

  static final Counted NOTHING = new Counted(List.of(), List.of(), List.of());

  Counted {
    cases = List.copyOf(cases);
    contacts = List.copyOf(contacts);
    avoided = List.copyOf(avoided);
  }

  /** The part of these structures, and of schools in these départements. */
  Counted only(Predicate<String> structures, Predicate<String> departements) {
    return new Counted(
        cases.stream().filter(one -> structures.test(one.structure())).toList(),
        contacts.stream().filter(one -> structures.test(one.structure())).toList(),
        avoided.stream().filter(one -> departements.test(one.departement())).toList());
  }

  /**
   * Cases of one kind.
   *
   * @param month in which they were opened first
   * @param outcome {@code OPEN}, or how they ended: {@code CLOSED_…}, {@code TAKEN_BACK_…}
   */
  record Cases(String structure, YearMonth month, String outcome, long count) {}

  /**
   * Cases in which somebody was first tried to be reached after the same time.
   *
   * @param days completed, from the first report to the first attempt
   */
  record Contacts(String structure, YearMonth month, int days, long count) {}

  /**
   * Reports that were cleared before there was a case.
   *
   * @param departement of the school
   * @param month in which they were cleared
   */
  record Avoided(String departement, YearMonth month, long count) {}
}
