package org.earlyleavers.caseload.requests;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Looks now and then whether something is to be asked for. */
@ApplicationScoped
class Requesting {

  private static final Logger LOG = Logger.getLogger(Requesting.class);

  private final RequestRelay relay;

  Requesting(RequestRelay relay) {
    this.relay = relay;
  }

  @Scheduled(
      every = "${caseload.retention.ask-every}",
      delayed = "${caseload.retention.ask-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void run() {
    try {
      relay.askForErasures();
      relay.askForRectifications();
    } catch (RuntimeException e) {
      LOG.warnf("Requests wait to be published: %s", e.getClass().getSimpleName());
    }
  }
}
