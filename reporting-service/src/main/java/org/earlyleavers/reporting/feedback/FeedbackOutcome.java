package org.earlyleavers.reporting.feedback;

/** What became of a report. */
public enum FeedbackOutcome {
  /** Out of training: someone will call. */
  LEAVER(true),
  /** Found in training. */
  IN_TRAINING(true),
  /** Was a leaver, and has been found in training since. */
  BACK_IN_TRAINING(true),
  /** Holds a diploma that ends the concern. */
  QUALIFIED(true),
  /** Too old for the exchange. */
  OVER_AGE(true),
  /** Cannot be decided yet; {@link HoldReason} says why. */
  ON_HOLD(false),
  /** A person has to look at it. */
  IN_REVIEW(false),
  /** A later report of the same pupil stands in place of this one. */
  FOLLOWED_UNDER_ANOTHER_REPORT(true),
  /** The school took the report back. */
  WITHDRAWN(true);

  private final boolean decided;

  FeedbackOutcome(boolean decided) {
    this.decided = decided;
  }

  /** Whether a report stands here once this has become of it. */
  public ReportState state() {
    return decided ? ReportState.DECIDED : ReportState.PENDING;
  }
}
