package org.earlyleavers.adapters.labour.translation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One of the up to four contracts of a record. */
record Contract(Optional<LocalDate> lastDay, Optional<LocalDate> brokenOn) {

  /**
   * The day on which the last contract was broken, if none goes on after it: neither an unbroken
   * one nor one that ran to its own end later.
   */
  static Optional<LocalDate> allBrokenOn(List<Contract> contracts) {
    return contracts.stream()
        .flatMap(contract -> contract.brokenOn.stream())
        .max(Comparator.naturalOrder())
        .filter(last -> contracts.stream().noneMatch(contract -> contract.outlasts(last)));
  }

  /**
   * The day on which the last contract ended that is known to have: it was broken off, or ran out
   * by today. Stays the same however often the record is sent.
   */
  static Optional<LocalDate> lastEndedOn(List<Contract> contracts, LocalDate today) {
    return contracts.stream()
        .flatMap(contract -> contract.endedOn(today).stream())
        .max(Comparator.naturalOrder());
  }

  private Optional<LocalDate> endedOn(LocalDate today) {
    return brokenOn.or(
        () -> lastDay.map(last -> last.plusDays(1)).filter(end -> !end.isAfter(today)));
  }

  private boolean outlasts(LocalDate day) {
    return brokenOn.isEmpty() && lastDay.map(last -> !last.isBefore(day)).orElse(true);
  }
}
