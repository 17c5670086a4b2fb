package org.earlyleavers.reporting.feedback;

/** Why a report cannot be decided yet. */
public enum HoldReason {
  /** Not every partner's records are up to date. */
  AWAITING_RECORDS,
  /** A training is about to begin. */
  TRAINING_STARTS_SOON,
  /** The pupil is too young to be followed. */
  UNDER_AGE
}
