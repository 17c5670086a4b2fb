package org.earlyleavers.reporting.imports;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.earlyleavers.events.EnrolmentChanged;
import org.earlyleavers.reporting.intake.Statement;
import org.earlyleavers.reporting.intake.Uai;

/**
 * What has to be published so that the exchange knows what a file says of a pupil.
 *
 * @param enrolment the enrolment as it is now
 * @param report the departure
 * @param withdraws whether the departure was none
 */
record Transition(
    Optional<EnrolmentChanged> enrolment, Optional<Statement> report, boolean withdraws) {

  private static final Transition NOTHING =
      new Transition(Optional.empty(), Optional.empty(), false);

  boolean isNothing() {
    return equals(NOTHING);
  }

  /** Who it is about, and when it was said. */
  record Subject(String pupilKey, UUID reportId, Uai school, Instant recordedAt) {}

  /**
   * From what was told before to what is said now.
   *
   * @param told opens what was told before
   * @param said the fingerprint of what is said now
   */
  static Transition of(
      Subject subject,
      Optional<PupilRow> before,
      Supplier<PupilContent> told,
      PupilContent now,
      String said) {
    if (before.filter(row -> row.says(said)).isPresent()) {
      return NOTHING;
    }
    boolean attended =
        before.filter(row -> row.standing() == PupilRow.Standing.ATTENDING).isPresent();
    if (now.hasDeparted()) {
      Optional<EnrolmentChanged> ended =
          attended ? Optional.of(ended(subject, told.get(), now)) : Optional.empty();
      return new Transition(ended, Optional.of(now.statement(subject.school())), false);
    }
    EnrolmentChanged running =
        now.enrolment(subject.pupilKey(), subject.school(), subject.recordedAt());
    boolean cameBack =
        before.isPresent()
            && !attended
            && now.startsOn().orElseThrow().isAfter(told.get().departedOn().orElseThrow());
    return new Transition(
        Optional.of(running), Optional.empty(), before.isPresent() && !attended && !cameBack);
  }

  private static EnrolmentChanged ended(Subject subject, PupilContent told, PupilContent now) {
    return told.ended(
        subject.pupilKey(),
        subject.school(),
        subject.recordedAt(),
        now.person(),
        now.departedOn().orElseThrow());
  }
}
