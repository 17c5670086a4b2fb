package org.earlyleavers.matching.dossier;

/** Why a decision is what it is. */
public enum Reason {
  NOT_IN_TRAINING,
  NOT_IN_TRAINING_SOURCE_SILENT,
  NOT_IN_TRAINING_MATCH_UNREVIEWED,
  IN_TRAINING,
  QUALIFIED,
  OVER_AGE,
  SOURCE_SILENT,
  TRAINING_STARTS_SOON,
  UNDER_AGE,
  MATCH_IN_DOUBT,
  LATER_REPORT,
  REPORT_WITHDRAWN;

  /** Whether the pupil's age, or the school, settles it, whatever the records say. */
  boolean leavesNothingToReview() {
    return this == OVER_AGE || this == UNDER_AGE || this == REPORT_WITHDRAWN;
  }

  /** Whether a source's progress could change the decision. */
  boolean waitsForSources() {
    return this == SOURCE_SILENT || this == NOT_IN_TRAINING_SOURCE_SILENT;
  }

  /** Whether the pupil is taken to be a leaver. */
  public boolean confirms() {
    return this == NOT_IN_TRAINING
        || this == NOT_IN_TRAINING_SOURCE_SILENT
        || this == NOT_IN_TRAINING_MATCH_UNREVIEWED;
  }
}
