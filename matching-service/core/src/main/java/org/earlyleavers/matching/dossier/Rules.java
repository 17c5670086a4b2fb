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

  private static final List<Rule> IN_ORDER =
      List.of(
          new Rule(s -> s.has(Bearing.SUPERSEDES), Reason.LATER_REPORT),
          new Rule(s -> s.hasReachedAge(Policy.AGE_LIMIT), Reason.OVER_AGE),
          new Rule(s -> s.has(Bearing.QUALIFYING), Reason.QUALIFIED),
          new Rule(s -> s.has(Bearing.ACTIVE), Reason.IN_TRAINING),
          new Rule(s -> !s.hasReachedAge(Policy.MINIMUM_AGE), Reason.UNDER_AGE),
          new Rule(s -> s.has(Bearing.STARTS_SOON), Reason.TRAINING_STARTS_SOON),
          new Rule(s -> !s.anySourceSilent(), Reason.NOT_IN_TRAINING),
          // A confirmation stands until evidence changes it: silence that begins later does not.
          new Rule(
              s -> s.confirmedBefore().equals(Optional.of(Reason.NOT_IN_TRAINING)),
              Reason.NOT_IN_TRAINING),
          new Rule(s -> s.confirmedBefore().isPresent(), Reason.NOT_IN_TRAINING_SOURCE_SILENT),
          new Rule(s -> !s.now().isBefore(s.holdEnds()), Reason.NOT_IN_TRAINING_SOURCE_SILENT),
          new Rule(s -> true, Reason.SOURCE_SILENT));

  private Rules() {}

  static Reason decide(Situation situation) {
    return IN_ORDER.stream()
        .filter(rule -> rule.holds().test(situation))
        .findFirst()
        .orElseThrow()
        .reason();
  }
}
