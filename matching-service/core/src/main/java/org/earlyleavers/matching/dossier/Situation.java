package org.earlyleavers.matching.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.earlyleavers.matching.dossier.Report.Standing;
import org.earlyleavers.matching.dossier.Weighed.Bearing;

/**
 * Everything that the rules look at.
 *
 * @param confirmedBefore the reason, where this very report was confirmed by the last decision
 * @param heldSince since when the report has been waiting for a silent source
 */
record Situation(
    Policy policy,
    Instant now,
    Standing report,
    List<Weighed> evidence,
    List<SourceState> sources,
    Optional<Reason> confirmedBefore,
    Optional<Instant> heldSince) {

  LocalDate today() {
    return LocalDate.ofInstant(now, Policy.ZONE);
  }

  boolean hasReachedAge(int age) {
    return !Policy.birthday(report.birthDate(), age).isAfter(today());
  }

  boolean has(Bearing bearing) {
    return evidence.stream().anyMatch(weighed -> weighed.bearing() == bearing);
  }

  boolean anySourceSilent() {
    return sources.stream().anyMatch(SourceState::silent);
  }

  Instant holdEnds() {
    return heldSince.orElse(now).plus(policy.longestHold());
  }
}
