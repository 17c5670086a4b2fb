package org.earlyleavers.caseload.worklists;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.earlyleavers.caseload.cases.NextStep;
import org.earlyleavers.caseload.store.CaseCriteria;

/**
 * Narrows a list; what is empty narrows nothing.
 *
 * @param communes of residence, by INSEE code
 * @param ageFrom in full years today
 * @param ageTo in full years today, included
 * @param levels that the course left prepares for, 3 to 8
 * @param course a part of the name of the course left
 * @param waitingSince opened or reopened on this day or before
 * @param nextSteps what is to be done
 */
public record WorklistFilter(
    SortedSet<String> communes,
    Optional<Integer> ageFrom,
    Optional<Integer> ageTo,
    SortedSet<Integer> levels,
    Optional<String> course,
    Optional<LocalDate> waitingSince,
    SortedSet<NextStep.Kind> nextSteps) {

  /** Days begin at midnight here. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  /** Everybody. */
  public static final WorklistFilter NONE =
      new WorklistFilter(
          new TreeSet<>(),
          Optional.empty(),
          Optional.empty(),
          new TreeSet<>(),
          Optional.empty(),
          Optional.empty(),
          new TreeSet<>());

  /** Copies the sets, so that the record is immutable. */
  public WorklistFilter {
    communes = copy(communes);
    levels = copy(levels);
    nextSteps = copy(nextSteps);
  }

  CaseCriteria narrow(CaseCriteria cases, LocalDate today) {
    CaseCriteria narrowed =
        cases.livingIn(Set.copyOf(communes)).leftLevel(levels).nextStepIn(nextSteps);
    // Somebody born on 29 February is a year older on 1 March: the last day of a shorter February
    // is before the birthday.
    ageFrom.ifPresent(years -> narrowed.bornUntil(today.minusYears(years)));
    ageTo.ifPresent(years -> narrowed.bornAfter(today.minusYears(years + 1L)));
    course.ifPresent(narrowed::leftCourse);
    waitingSince.ifPresent(
        day -> narrowed.openedBefore(day.plusDays(1).atStartOfDay(ZONE).toInstant()));
    return narrowed;
  }

  private static <T extends Comparable<T>> SortedSet<T> copy(SortedSet<T> set) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(set));
  }
}
