package org.earlyleavers.reporting.feedback;

import java.util.Optional;
import org.earlyleavers.events.LeaverDecision;

/**
 * A decision as far as the school may know it.
 *
 * @param holdReason present exactly when the outcome is {@link FeedbackOutcome#ON_HOLD}
 */
public record Feedback(FeedbackOutcome outcome, Optional<HoldReason> holdReason) {

  /** Translates the reason of a decision. */
  public static Feedback of(LeaverDecision.Reason reason) {
    return switch (reason) {
      case NOT_IN_TRAINING, NOT_IN_TRAINING_SOURCE_SILENT, NOT_IN_TRAINING_MATCH_UNREVIEWED ->
          told(FeedbackOutcome.LEAVER);
      case IN_TRAINING -> told(FeedbackOutcome.IN_TRAINING);
      case QUALIFIED -> told(FeedbackOutcome.QUALIFIED);
      case OVER_AGE -> told(FeedbackOutcome.OVER_AGE);
      case SOURCE_SILENT -> held(HoldReason.AWAITING_RECORDS);
      case TRAINING_STARTS_SOON -> held(HoldReason.TRAINING_STARTS_SOON);
      case UNDER_AGE -> held(HoldReason.UNDER_AGE);
      case MATCH_IN_DOUBT -> told(FeedbackOutcome.IN_REVIEW);
      case LATER_REPORT -> told(FeedbackOutcome.FOLLOWED_UNDER_ANOTHER_REPORT);
      case REPORT_WITHDRAWN -> told(FeedbackOutcome.WITHDRAWN);
    };
  }

  private static Feedback told(FeedbackOutcome outcome) {
    return new Feedback(outcome, Optional.empty());
  }

  private static Feedback held(HoldReason reason) {
    return new Feedback(FeedbackOutcome.ON_HOLD, Optional.of(reason));
  }
}
