package org.earlyleavers.reporting.submission;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.earlyleavers.events.DropoutReportEvent;
import org.earlyleavers.events.DropoutReportWithdrawn;
import org.earlyleavers.reporting.intake.Statement;
import org.earlyleavers.reporting.intake.Uai;

/**
 * What a school wants the exchange to hold of one report.
 *
 * @param statement absent to withdraw the report
 * @param keepsQualifications whether it says nothing of qualifications, instead of that there are
 *     none
 */
record Claim(
    UUID reportId,
    Uai school,
    Optional<Statement> statement,
    Fingerprint fingerprint,
    Replacing replacing,
    boolean keepsQualifications) {

  /** What becomes of a claim. */
  sealed interface Judgement {

    /** The row's statement is to be published, for the first time or once more. */
    record Publish(SubmissionRow row) implements Judgement {}

    /** Nothing is published. */
    record Refuse(Submission answer) implements Judgement {}
  }

  Claim keepingQualifications() {
    return new Claim(reportId, school, statement, fingerprint, replacing, true);
  }

  /** Whether a report that is not known begins with this. */
  boolean begins() {
    return statement.isPresent() && !(replacing instanceof Replacing.Revision);
  }

  Judgement judge(SubmissionRow row, Instant now) {
    boolean seen = row.acknowledgedRevision() > 0 || !(replacing instanceof Replacing.Revision);
    if (!row.schoolUai().equals(school.value()) || !seen) {
      return new Judgement.Refuse(new Submission.Unknown());
    }
    if (statement.isEmpty() ? leavesWithdrawn(row) : leavesAsItIs(row)) {
      return new Judgement.Publish(row);
    } else if (replacing.allows(row)) {
      return new Judgement.Publish(
          statement.isEmpty() ? withdrawn(row, now) : row.corrected(fingerprint, now));
    } else {
      return new Judgement.Refuse(
          replacing instanceof Replacing.Revision
              ? new Submission.Stale(row.revision())
              : new Submission.KeyTaken());
    }
  }

  /** Somebody who looks at the report withdraws what it says; a file says that there is none. */
  private boolean isWithdrawnBySight() {
    return replacing instanceof Replacing.Revision;
  }

  private boolean leavesWithdrawn(SubmissionRow row) {
    return row.withdrawn() && (isWithdrawnBySight() || row.fingerprint().equals(fingerprint));
  }

  private SubmissionRow withdrawn(SubmissionRow row, Instant now) {
    return row.withdrawn(isWithdrawnBySight() ? row.fingerprint() : fingerprint, now);
  }

  private boolean leavesAsItIs(SubmissionRow row) {
    return row.fingerprint().equals(fingerprint)
        && (!row.withdrawn() || replacing.keepsWithdrawn());
  }

  /** The row's statement as the rest of the exchange hears it. */
  DropoutReportEvent event(SubmissionRow row) {
    return row.withdrawn()
        ? new DropoutReportWithdrawn(reportId, row.revision(), row.statedAt(), school.value())
        : statement.orElseThrow().asReport(reportId, row.revision(), row.statedAt());
  }

  /** What the school is told once the broker has acknowledged the row's statement. */
  Submission acknowledged(SubmissionRow row) {
    if (row.withdrawn()) {
      return new Submission.Withdrawn(reportId, row.revision());
    } else if (row.acknowledgedRevision() == row.revision()) {
      return new Submission.Known(reportId, row.revision());
    } else {
      return row.acknowledgedRevision() == 0
          ? new Submission.Accepted(reportId, row.revision())
          : new Submission.Corrected(reportId, row.revision());
    }
  }
}
