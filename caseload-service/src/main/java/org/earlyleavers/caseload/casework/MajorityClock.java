package org.earlyleavers.caseload.casework;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Looks who has come of age: what the law asks for minors is no next step of theirs any more. */
@ApplicationScoped
class MajorityClock {

  private static final Logger LOG = Logger.getLogger(MajorityClock.class);

  private final TrainingObligations obligations;

  MajorityClock(TrainingObligations obligations) {
    this.obligations = obligations;
  }

  /** One that fails keeps none of the others from its turn. */
  @Scheduled(
      every = "{caseload.training-obligation.check-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void check() {
    for (UUID id : obligations.over()) {
      try {
        obligations.end(id);
      } catch (RuntimeException e) {
        LOG.warnf(
            "The obligation in case %s could not be ended, and will be tried again: %s",
            id, e.getClass().getSimpleName());
      }
    }
  }
}
