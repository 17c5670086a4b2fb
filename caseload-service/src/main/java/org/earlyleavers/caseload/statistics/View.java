package org.earlyleavers.caseload.statistics;

import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Which of a reader's tables is asked for.
 *
 * @param departement of whose structures, if not of all; its numbers are the total then
 * @param last the last month, included
 */
record View(Grouping by, Optional<String> departement, YearMonth first, YearMonth last) {

  static View of(Year year, Grouping by, Optional<String> departement) {
    return new View(by, departement, year.atMonth(1), year.atMonth(12));
  }

  Row total() {
    return departement.map(one -> Row.of(Grouping.DEPARTEMENT, one)).orElse(Row.TOTAL);
  }
}
