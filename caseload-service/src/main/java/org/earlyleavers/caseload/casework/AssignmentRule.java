package org.earlyleavers.caseload.casework;

/** Ways to choose a caseworker. */
public enum AssignmentRule {
  /** Whoever of the structure is there and has the fewest open cases. */
  LEAST_LOADED
}
