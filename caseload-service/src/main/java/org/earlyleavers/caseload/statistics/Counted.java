package org.earlyleavers.caseload.statistics;

import java.time.YearMonth;
import java.util.List;

/** Everything that is counted, as finely as it may be asked for. */
record Counted(List<Cases> cases, List<Contacts> contacts, List<Avoided> avoided) {

  Counted {
    cases = List.copyOf(cases);
    contacts = List.copyOf(contacts);
    avoided = List.copyOf(avoided);
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
