package org.earlyleavers.matching.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.earlyleavers.matching.dossier.Weighed.Taken;
import org.earlyleavers.matching.record.Content.Award;
import org.earlyleavers.matching.record.Content.Spell;

/** When the passing of time alone may next change a decision. */
final class Reconsideration {

  private Reconsideration() {}

  static Optional<Instant> after(Situation situation, Reason reason) {
    Stream<Instant> birthdays =
        Stream.of(Policy.MINIMUM_AGE, Policy.AGE_LIMIT)
            .map(age -> Policy.birthday(situation.report().birthDate(), age))
            .map(Policy::startOf);
    Stream<Instant> records =
        situation.evidence().stream()
            .flatMap(weighed -> turningPoints(situation.policy(), weighed))
            .map(Policy::startOf);
    Stream<Instant> hold =
        reason == Reason.SOURCE_SILENT ? Stream.of(situation.holdEnds()) : Stream.of();
    Stream<Instant> reviews =
        situation.evidence().stream()
            .filter(weighed -> weighed.matters() && weighed.taken() == Taken.IN_DOUBT)
            .filter(weighed -> reason == Reason.MATCH_IN_DOUBT)
            .map(weighed -> situation.reviewEnds(weighed.ref()));
    Stream<Instant> retention =
        Stream.of(situation.policy().forgetsAt(situation.report().birthDate()));
    return Stream.of(birthdays, records, hold, reviews, retention)
        .flatMap(instants -> instants)
        .filter(instant -> instant.isAfter(situation.now()))
        .min(Instant::compareTo);
  }

  private static Stream<LocalDate> turningPoints(Policy policy, Weighed weighed) {
    if (weighed.match().content() instanceof Spell spell) {
      return Stream.concat(
          Stream.of(spell.from().minus(policy.startHorizon()), spell.from()),
          spell.until().stream());
    } else if (weighed.match().content() instanceof Award award) {
      return Stream.of(award.on());
    } else {
      return Stream.of();
    }
  }
}
