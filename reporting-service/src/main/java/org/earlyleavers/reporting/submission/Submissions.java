package org.earlyleavers.reporting.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.earlyleavers.events.serialization.EventJson;
import org.earlyleavers.reporting.intake.Statement;
import org.earlyleavers.reporting.intake.Uai;

/**
 * Submits statements. A row is entered before anything is published and keeps the moment of the
 * first attempt, so that a statement sent again is the same event again, byte for byte: known input
 * is emitted again, never dropped.
 */
@ApplicationScoped
public class Submissions {

  private final SubmissionRows rows;
  private final ReportPublisher publisher;
  private final KeyedHash hash;
  private final Clock clock;
  private final JsonMapper json = EventJson.mapper();

  Submissions(SubmissionRows rows, ReportPublisher publisher, KeyedHash hash, Clock clock) {
    this.rows = rows;
    this.publisher = publisher;
    this.hash = hash;
    this.clock = clock;
  }

  /**
   * Publishes a statement and returns once the broker has acknowledged it.
   *
   * @param key the school's own name of this statement; without one, each call makes a new report
   * @throws ReportNotPublishedException if the broker did not acknowledge it in time
   */
  public Submission submit(Statement statement, Optional<IdempotencyKey> key) {
    UUID reportId =
        key.map(name -> hash.reportId(statement.school(), name)).orElseGet(UUID::randomUUID);
    byte[] fingerprint = fingerprint(statement, reportId);
    // What the database keeps is no finer than this.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);

    SubmissionRow row = rows.enter(statement.asReport(reportId, now), fingerprint);
    if (!MessageDigest.isEqual(row.fingerprint, fingerprint)) {
      return new Submission.KeyTaken();
    }
    publisher.publish(statement.asReport(reportId, row.reportedAt));
    rows.acknowledge(reportId, now);
    return new Submission.Acknowledged(reportId);
  }

  /** Whether this school has been told that this report is accepted. */
  public boolean isAcknowledged(UUID reportId, Uai school) {
    return rows.isAcknowledged(reportId, school.value());
  }

  /** Forgets a report that was erased from the exchange. */
  public void erase(UUID reportId) {
    rows.erase(reportId);
  }

  private byte[] fingerprint(Statement statement, UUID reportId) {
    try {
      return hash.fingerprint(json.writeValueAsBytes(statement.asReport(reportId, Instant.EPOCH)));
    } catch (JsonProcessingException e) {
      // Without the cause, whose message quotes the pupil's data.
      throw new IllegalStateException("A checked statement is always writable as JSON");
    }
  }
}
