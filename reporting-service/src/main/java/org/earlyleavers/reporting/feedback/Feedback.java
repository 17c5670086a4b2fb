package org.earlyleavers.reporting.feedback;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.earlyleavers.events.LeaverDecision;
import org.earlyleavers.events.LeaverDecision.Evidence;
import org.earlyleavers.events.LeaverDecision.Evidence.Bearing;
import org.earlyleavers.events.LeaverDecision.Match;
import org.earlyleavers.events.LeaverDecision.Zone;
import org.earlyleavers.events.ReviewVerdict.Verdict;

/**
 * A decision as far as the school may know it: a category and a date.
 *
 * @param holdReason present exactly when the outcome is {@link FeedbackOutcome#ON_HOLD}
 * @param since first day of the training, or day of the diploma, that led to the outcome
 */
public record Feedback(
    FeedbackOutcome outcome, Optional<HoldReason> holdReason, Optional<LocalDate> since) {

  /** Translates a decision. */
  public static Feedback of(LeaverDecision decision) {
    return switch (decision.reason()) {
      case NOT_IN_TRAINING, NOT_IN_TRAINING_SOURCE_SILENT, NOT_IN_TRAINING_MATCH_UNREVIEWED ->
          told(FeedbackOutcome.LEAVER);
      case IN_TRAINING -> told(FeedbackOutcome.IN_TRAINING, earliest(decision, Bearing.ACTIVE));
      case QUALIFIED -> told(FeedbackOutcome.QUALIFIED, earliest(decision, Bearing.QUALIFYING));
      case OVER_AGE -> told(FeedbackOutcome.OVER_AGE);
      case SOURCE_SILENT -> held(HoldReason.AWAITING_RECORDS, Optional.empty());
      case TRAINING_STARTS_SOON ->
          held(HoldReason.TRAINING_STARTS_SOON, earliest(decision, Bearing.STARTS_SOON));
      case UNDER_AGE -> held(HoldReason.UNDER_AGE, Optional.empty());
      case MATCH_IN_DOUBT -> told(FeedbackOutcome.IN_REVIEW);
      case LATER_REPORT -> told(FeedbackOutcome.FOLLOWED_UNDER_ANOTHER_REPORT);
      case REPORT_WITHDRAWN -> told(FeedbackOutcome.WITHDRAWN);
    };
  }

  private static Feedback told(FeedbackOutcome outcome) {
    return told(outcome, Optional.empty());
  }

  private static Feedback told(FeedbackOutcome outcome, Optional<LocalDate> since) {
    return new Feedback(outcome, Optional.empty(), since);
  }

  private static Feedback held(HoldReason reason, Optional<LocalDate> since) {
    return new Feedback(FeedbackOutcome.ON_HOLD, Optional.of(reason), since);
  }

  private static Optional<LocalDate> earliest(LeaverDecision decision, Bearing bearing) {
    return decision.evidence().stream()
        .filter(record -> record.bearing() == bearing && isSurelyThePupils(record))
        .map(Evidence::from)
        .min(Comparator.naturalOrder());
  }

  /** What may be somebody else's record tells a school nothing, not even a date. */
  private static boolean isSurelyThePupils(Evidence record) {
    return record.match().filter(match -> !isSurelyThePupils(match)).isEmpty();
  }

  private static boolean isSurelyThePupils(Match match) {
    return match
        .verdict()
        .map(verdict -> verdict == Verdict.SAME)
        .orElse(match.zone() == Zone.SAME);
  }
}
