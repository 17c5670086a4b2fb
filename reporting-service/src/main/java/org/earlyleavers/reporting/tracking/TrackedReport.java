package org.earlyleavers.reporting.tracking;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.earlyleavers.reporting.feedback.Feedback;
import org.earlyleavers.reporting.feedback.FollowUp;
import org.earlyleavers.reporting.feedback.ReportState;

/**
 * A report and what became of what it says now.
 *
 * @param statement revision of what the school says
 * @param reportedAt when the school first reported
 * @param conclusion absent while nobody has looked at what the school says now
 * @param followUp absent while nobody has followed the pupil
 */
public record TrackedReport(
    UUID id,
    int statement,
    Instant reportedAt,
    Optional<Conclusion> conclusion,
    Optional<FollowUp> followUp) {

  /**
   * What was concluded, and when.
   *
   * @param revision of the decision; absent if the school's own word is all that is known yet
   */
  public record Conclusion(Feedback feedback, Instant decidedAt, Optional<Long> revision) {}

  /** How far the report has come. */
  public ReportState state() {
    return conclusion
        .map(concluded -> concluded.feedback().outcome().state())
        .orElse(ReportState.RECEIVED);
  }
}
