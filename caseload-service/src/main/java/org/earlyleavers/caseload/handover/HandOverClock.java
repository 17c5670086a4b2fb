package org.earlyleavers.caseload.handover;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Looks for requests that nobody has answered in time, in every instance of the service. */
@ApplicationScoped
class HandOverClock {

  private static final Logger LOG = Logger.getLogger(HandOverClock.class);

  private static final int AT_ONCE = 500;

  private final HandOvers handOvers;

  HandOverClock(HandOvers handOvers) {
    this.handOvers = handOvers;
  }

  /** One that fails keeps none of the others from its turn. */
  @Scheduled(
      every = "{caseload.hand-over.check-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void check() {
    for (UUID id : handOvers.due(AT_ONCE)) {
      try {
        handOvers.timeOut(id);
      } catch (RuntimeException e) {
        LOG.warnf(
            "The hand-over %s could not be timed out, and will be tried again: %s",
            id, e.getClass().getSimpleName());
      }
    }
  }
}
