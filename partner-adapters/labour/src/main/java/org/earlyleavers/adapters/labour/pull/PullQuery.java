package org.earlyleavers.adapters.labour.pull;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;

/**
 * One question to the follow-up.
 *
 * @param yearOfEntry in which the courses began, counted from 1 June
 * @param departments at most ten
 */
record PullQuery(int yearOfEntry, List<String> departments) {

  private static final int MOST_DEPARTMENTS = 10;

  LocalDate firstEntry() {
    return LocalDate.of(yearOfEntry, Month.JUNE, 1);
  }

  LocalDate lastEntry() {
    return firstEntry().plusYears(1).minusDays(1);
  }

  /** All questions of a day, those about the current year first. */
  static List<PullQuery> of(LocalDate today, int yearsOfEntry, List<String> departments) {
    int current =
        today.getMonth().compareTo(Month.JUNE) < 0 ? today.getYear() - 1 : today.getYear();
    List<PullQuery> queries = new ArrayList<>();
    for (int year = current; year > current - yearsOfEntry; year--) {
      for (int from = 0; from < departments.size(); from += MOST_DEPARTMENTS) {
        int to = Math.min(departments.size(), from + MOST_DEPARTMENTS);
        queries.add(new PullQuery(year, List.copyOf(departments.subList(from, to))));
      }
    }
    return queries;
  }
}
