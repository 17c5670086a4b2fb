package org.earlyleavers.adapters.labour.translation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.earlyleavers.events.EnrolmentChanged.EnrolmentKind;

/**
 * What a record says about the time in training. The rules stand as a table in the README.
 *
 * @param startsOn first day of the course
 * @param lastDay planned last day of the course
 * @param declared {@code statut_apprenant}, which senders may leave out
 * @param statusSince {@code date_metier_mise_a_jour_statut}
 */
record TrainingSpell(
    LocalDate startsOn,
    LocalDate lastDay,
    Optional<Status> declared,
    Optional<LocalDate> statusSince,
    Optional<LocalDate> excludedOn,
    List<Contract> contracts) {

  EnrolmentKind kind() {
    boolean apprentice =
        status() == Status.APPRENTICE || (status() == Status.ABANDONED && !contracts.isEmpty());
    return apprentice ? EnrolmentKind.APPRENTICESHIP : EnrolmentKind.VOCATIONAL_TRAINING;
  }

  /**
   * First day on which the person is no longer in this training; its start for a spell that never
   * was.
   *
   * @param today stands in for the day of an abandonment of which nothing in the record tells
   */
  LocalDate endsOn(LocalDate today) {
    LocalDate end =
        Stream.of(Optional.of(lastDay.plusDays(1)), excludedOn, abandonedOn(today), brokenOn())
            .flatMap(Optional::stream)
            .min(LocalDate::compareTo)
            .orElseThrow();
    return end.isBefore(startsOn) ? startsOn : end;
  }

  /**
   * Day of a diploma that the sender does not date: the last day of the course or, before that has
   * passed, the day on which the last contract ended, for a diploma lets it be broken off early.
   *
   * @param today stands in where nothing in the record tells
   */
  LocalDate obtainedBy(LocalDate today) {
    return Stream.of(Optional.of(lastDay), Contract.lastEndedOn(contracts, today))
        .flatMap(Optional::stream)
        .filter(day -> !day.isAfter(today))
        .findFirst()
        .orElse(today);
  }

  private Status status() {
    return declared.orElse(contracts.isEmpty() ? Status.ENROLLED : Status.APPRENTICE);
  }

  private Optional<LocalDate> abandonedOn(LocalDate today) {
    return status() == Status.ABANDONED
        ? statusSince.or(() -> Contract.lastEndedOn(contracts, today)).or(() -> Optional.of(today))
        : Optional.empty();
  }

  private Optional<LocalDate> brokenOn() {
    return status() == Status.APPRENTICE ? Contract.allBrokenOn(contracts) : Optional.empty();
  }
}
