package org.earlyleavers.reporting.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.earlyleavers.reporting.decisions.DecidedFeedback;
import org.earlyleavers.reporting.feedback.FeedbackOutcome;
import org.earlyleavers.reporting.feedback.HoldReason;
import org.earlyleavers.reporting.feedback.ReportState;

/**
 * A report as its school sees it; what is not known yet is left out.
 *
 * @param reason why it is on hold
 * @param decidedAt when it was last decided
 * @param revision grows with each change of mind
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportView(
    UUID id,
    ReportState state,
    FeedbackOutcome outcome,
    HoldReason reason,
    Instant decidedAt,
    Long revision) {

  static ReportView received(UUID id) {
    return new ReportView(id, ReportState.RECEIVED, null, null, null, null);
  }

  static ReportView decided(UUID id, DecidedFeedback decided) {
    return new ReportView(
        id,
        decided.feedback().outcome().state(),
        decided.feedback().outcome(),
        decided.feedback().holdReason().orElse(null),
        decided.decidedAt(),
        decided.revision());
  }
}
