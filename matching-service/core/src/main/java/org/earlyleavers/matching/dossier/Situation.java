package org.earlyleavers.matching.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.earlyleavers.matching.dossier.Policy.UnreviewedMatch;
import org.earlyleavers.matching.dossier.Report.Standing;
import org.earlyleavers.matching.dossier.Weighed.Bearing;
import org.earlyleavers.matching.dossier.Weighed.Taken;
import org.earlyleavers.matching.record.RecordRef;

/**
 * Everything that the rules look at.
 *
 * @param confirmedBefore the reason, where this very report was confirmed by the last decision
 * @param heldSince since when the report has been waiting for a silent source
 * @param reviews what people have been asked
 */
record Situation(
    Policy policy,
    Instant now,
    Standing report,
    List<Weighed> evidence,
    List<SourceState> sources,
    Optional<Reason> confirmedBefore,
    Optional<Instant> heldSince,
    Reviews reviews) {

  LocalDate today() {
    return LocalDate.ofInstant(now, Policy.ZONE);
  }

  boolean hasReachedAge(int age) {
    return !Policy.birthday(report.birthDate(), age).isAfter(today());
  }

  boolean has(Bearing bearing) {
    return evidence.stream()
        .anyMatch(weighed -> weighed.bearing() == bearing && weighed.taken() == Taken.AS_SAME);
  }

  /** Whether a record that may end the concern waits for a person to say whose it is. */
  boolean awaitsReview() {
    return evidence.stream()
        .anyMatch(weighed -> weighed.matters() && weighed.taken() == Taken.IN_DOUBT);
  }

  /** Whether nobody has said in time whose a record is that may end the concern. */
  boolean isUnreviewed() {
    return evidence.stream()
        .anyMatch(weighed -> weighed.matters() && weighed.taken() == Taken.UNREVIEWED);
  }

  /** The situation where the operator wants that matches which nobody reviewed count as same. */
  Situation presuming() {
    return policy.unreviewedMatch() == UnreviewedMatch.CONFIRM
        ? this
        : with(
            evidence.stream()
                .map(
                    weighed ->
                        weighed.taken() == Taken.UNREVIEWED ? weighed.as(Taken.AS_SAME) : weighed)
                .toList());
  }

  private Situation with(List<Weighed> other) {
    return new Situation(policy, now, report, other, sources, confirmedBefore, heldSince, reviews);
  }

  /** When a record that a person is asked about counts as unreviewed. */
  Instant reviewEnds(RecordRef ref) {
    return reviews.openedAt(ref).orElse(now).plus(policy.reviewLimit());
  }

  boolean anySourceSilent() {
    return sources.stream().anyMatch(SourceState::silent);
  }

  /**
   * Whether every source has spoken, or spoke when the report was confirmed, or waited too long.
   */
  boolean isHeard() {
    return !anySourceSilent() || confirmedBefore.isPresent() || !now.isBefore(holdEnds());
  }

  /** A confirmation stands until evidence changes it: silence that begins later does not. */
  boolean wasConfirmedWithEverySource() {
    return confirmedBefore.filter(reason -> !reason.waitsForSources()).isPresent();
  }

  Instant holdEnds() {
    return heldSince.orElse(now).plus(policy.longestHold());
  }
}
