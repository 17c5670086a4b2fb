package org.earlyleavers.reporting.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.earlyleavers.reporting.feedback.FeedbackOutcome;
import org.earlyleavers.reporting.feedback.FollowUp;
import org.earlyleavers.reporting.feedback.HoldReason;
import org.earlyleavers.reporting.feedback.ReportState;
import org.earlyleavers.reporting.tracking.TrackedReport;
import org.earlyleavers.reporting.tracking.TrackedReport.Conclusion;

/**
 * A report as its school sees it; what is not known yet is left out.
 *
 * @param reason why it is on hold
 * @param since first day of the training, or day of the diploma, that led to the outcome
 * @param decidedAt when it was last decided
 * @param revision grows with each change of mind
 * @param followUp how far the follow-up of the pupil has come
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportView(
    UUID id,
    ReportState state,
    FeedbackOutcome outcome,
    HoldReason reason,
    LocalDate since,
    Instant decidedAt,
    Long revision,
    FollowUp followUp) {

  static ReportView received(UUID id) {
    return new ReportView(id, ReportState.RECEIVED, null, null, null, null, null, null);
  }

  static ReportView of(TrackedReport report) {
    return report
        .conclusion()
        .map(conclusion -> concluded(report, conclusion))
        .orElseGet(() -> undecided(report));
  }

  private static ReportView undecided(TrackedReport report) {
    return new ReportView(
        report.id(),
        ReportState.RECEIVED,
        null,
        null,
        null,
        null,
        null,
        report.followUp().orElse(null));
  }

  private static ReportView concluded(TrackedReport report, Conclusion conclusion) {
    return new ReportView(
        report.id(),
        report.state(),
        conclusion.feedback().outcome(),
        conclusion.feedback().holdReason().orElse(null),
        conclusion.feedback().since().orElse(null),
        conclusion.decidedAt(),
        conclusion.revision().orElse(null),
        report.followUp().orElse(null));
  }
}
