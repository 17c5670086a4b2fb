package org.earlyleavers.matching.dossier;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.earlyleavers.matching.dossier.Weighed.Bearing;

/**
 * The rules in the order in which they are asked; the first that holds decides. Whoever changes one
 * changes {@link Policy#RULES_VERSION}.
 */
final class Rules {

  private record Rule(Predicate<Situation> holds, Reason reason) {}

  /** What a record that is about the pupil, or the pupil's age, settles. */
  private static final List<Rule> SETTLING =
      List.of(
          new Rule(s -> s.has(Bearing.SUPERSEDES), Reason.LATER_REPORT),
          new Rule(s -> s.hasReachedAge(Policy.AGE_LIMIT), Reason.OVER_AGE),
          new Rule(s -> s.has(Bearing.QUALIFYING), Reason.QUALIFIED),
          new Rule(s -> s.has(Bearing.ACTIVE), Reason.IN_TRAINING),
          new Rule(s -> !s.hasReachedAge(Policy.MINIMUM_AGE), Reason.UNDER_AGE),
          new Rule(s -> s.has(Bearing.STARTS_SOON), Reason.TRAINING_STARTS_SOON));

  private static final List<Rule> OTHERWISE =
      List.of(
          new Rule(Situation::awaitsReview, Reason.MATCH_IN_DOUBT),
          new Rule(s -> !s.isHeard(), Reason.SOURCE_SILENT),
          new Rule(
              s -> s.anySourceSilent() && !s.wasConfirmedWithEverySource(),
              Reason.NOT_IN_TRAINING_SOURCE_SILENT),
          new Rule(Situation::isUnreviewed, Reason.NOT_IN_TRAINING_MATCH_UNREVIEWED),
          new Rule(s -> true, Reason.NOT_IN_TRAINING));

  private Rules() {}

  static Reason decide(Situation situation) {
    return settled(situation)
        .or(() -> settled(situation.presuming()))
        .or(() -> first(OTHERWISE, situation))
        .orElseThrow();
  }

  private static Optional<Reason> settled(Situation situation) {
    return first(SETTLING, situation);
  }

  private static Optional<Reason> first(List<Rule> rules, Situation situation) {
    return rules.stream()
        .filter(rule -> rule.holds().test(situation))
        .findFirst()
        .map(Rule::reason);
  }
}
