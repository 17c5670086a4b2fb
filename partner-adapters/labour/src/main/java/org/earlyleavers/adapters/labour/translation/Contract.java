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

  private boolean outlasts(LocalDate day) {
    return brokenOn.isEmpty() && lastDay.map(last -> !last.isBefore(day)).orElse(true);
  }
}
