package org.earlyleavers.caseload.store;

/** The names of a case's states, in the database and in the API. */
public enum StateName {
  /** Never opened; not in the API. */
  DORMANT,
  NEW,
  ASSIGNED,
  TAKEN_BACK,
  CLOSED,
  MERGED
}
