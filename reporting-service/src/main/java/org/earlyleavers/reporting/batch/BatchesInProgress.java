package org.earlyleavers.reporting.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.earlyleavers.reporting.intake.Uai;

/** Keeps one school from taking the service for itself. */
@ApplicationScoped
public class BatchesInProgress {

  private final Map<Uai, Integer> inProgress = new ConcurrentHashMap<>();
  private final int most;

  BatchesInProgress(BatchSettings settings) {
    this.most = settings.batchesOfASchool();
  }

  /** Begins a batch, unless the school has too many in progress. */
  public boolean begin(Uai school) {
    int now = inProgress.merge(school, 1, Integer::sum);
    if (now > most) {
      end(school);
      return false;
    }
    return true;
  }

  /** Ends a batch that was begun. */
  public void end(Uai school) {
    inProgress.computeIfPresent(school, (same, count) -> count == 1 ? null : count - 1);
  }
}
