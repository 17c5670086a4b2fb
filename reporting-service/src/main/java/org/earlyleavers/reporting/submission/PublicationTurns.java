package org.earlyleavers.reporting.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets few publications wait for the broker at once: each holds a database connection, and while
 * the broker is away the others are for reading.
 */
@ApplicationScoped
class PublicationTurns {

  private final Publication publication;
  private final Semaphore turns;
  private final long patience;

  PublicationTurns(Publication publication, SubmissionSettings settings) {
    this.publication = publication;
    this.turns = new Semaphore(settings.publicationsAtOnce(), true);
    this.patience = settings.acknowledgementTimeout().toNanos();
  }

  /** As {@link Publication#publish}; nothing is published if no turn comes in time. */
  Set<UUID> publish(List<SubmissionRow> entered, Map<UUID, Claim> claims) {
    if (entered.isEmpty() || !turnComes()) {
      return Set.of();
    }
    try {
      return publication.publish(entered, claims);
    } finally {
      turns.release();
    }
  }

  /**
   * As {@link Publication#erase}.
   *
   * @throws ReportNotPublishedException also if no turn comes in time
   */
  void erase(UUID reportId) {
    inTurn(() -> publication.erase(reportId));
  }

  /**
   * As {@link Publication#forget}.
   *
   * @throws ReportNotPublishedException also if no turn comes in time
   */
  void forget(UUID reportId) {
    inTurn(() -> publication.forget(reportId));
  }

  private void inTurn(Runnable work) {
    if (!turnComes()) {
      throw new ReportNotPublishedException();
    }
    try {
      work.run();
    } finally {
      turns.release();
    }
  }

  private boolean turnComes() {
    try {
      return turns.tryAcquire(patience, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
