package org.earlyleavers.caseload.retention;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import org.jboss.logging.Logger;

/** Looks now and then whether something is over. */
@ApplicationScoped
class PurgeJob {

  private static final Logger LOG = Logger.getLogger(PurgeJob.class);

  private final Purge purge;

  PurgeJob(Purge purge) {
    this.purge = purge;
  }

  @Scheduled(
      every = "${caseload.retention.purge-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void run() {
    try {
      Purge.untilNothingIsLeft(purge::removeCases, purge::removeRows);
    } catch (PersistenceException e) {
      LOG.warnf("The purge waits for the database: %s", e.getClass().getSimpleName());
    }
  }
}
