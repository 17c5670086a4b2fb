package org.earlyleavers.faults.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.earlyleavers.faults.load.Statement.Reported;
import org.earlyleavers.faults.load.Statement.Trained;
import org.earlyleavers.faults.load.Statement.Training;
import org.earlyleavers.faults.load.Statement.Withdrawn;

/**
 * The model: what is true of a person once everything accepted is known, by nothing but the order
 * in which it was said.
 *
 * @param reports the last statement on each
 * @param training the last on an apprenticeship
 */
public record Truth(Map<UUID, Statement> reports, Optional<Training> training) {

  /** Of all that was accepted about one person. */
  public static Truth of(List<Statement> accepted) {
    Map<UUID, Statement> reports = new LinkedHashMap<>();
    Optional<Training> training = Optional.empty();
    for (Statement statement : accepted) {
      if (statement instanceof Reported reported) {
        reports.put(reported.report(), reported);
      } else if (statement instanceof Withdrawn withdrawn) {
        reports.put(withdrawn.report(), withdrawn);
      } else if (statement instanceof Trained trained) {
        training = Optional.of(trained.training());
      }
    }
    return new Truth(reports, training);
  }

  /** How many statements this is: all others about the person were superseded by one of these. */
  public int standing() {
    return reports.size() + (training.isPresent() ? 1 : 0);
  }

  /** Whether somebody says that he or she has left. */
  public boolean isReported() {
    return reports.values().stream().anyMatch(Reported.class::isInstance);
  }

  /** Whether he or she is in training. */
  public boolean isInTraining() {
    return training.filter(Training::lasts).isPresent();
  }

  /** Whether there has to be an open case. */
  public boolean isLeaver() {
    return isReported() && !isInTraining();
  }

  /** Where the person lives; all standing reports say the same. */
  public Optional<Commune> commune() {
    return reports.values().stream()
        .filter(Reported.class::isInstance)
        .map(statement -> ((Reported) statement).commune())
        .findFirst();
  }
}
