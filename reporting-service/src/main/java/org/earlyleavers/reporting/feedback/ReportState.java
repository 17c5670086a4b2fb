package org.earlyleavers.reporting.feedback;

/** How far a report has come. A decided one may change: late truth wins. */
public enum ReportState {
  /** Accepted, and nothing is known yet. */
  RECEIVED,
  /** Looked at, and waiting for something or somebody. */
  PENDING,
  /** Concluded as things stand. */
  DECIDED
}
