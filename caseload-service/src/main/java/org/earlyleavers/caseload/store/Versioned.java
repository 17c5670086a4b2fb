package org.earlyleavers.caseload.store;

/** Shows one version of a case. */
public interface Versioned {

  /** Grows with each change of anything that the case has. */
  long version();
}
