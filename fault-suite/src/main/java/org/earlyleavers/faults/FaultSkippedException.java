package org.earlyleavers.faults;

/** A fault cannot be tried here; the message says why, for the table. */
public final class FaultSkippedException extends Exception {

  private static final long serialVersionUID = 1L;

  /** For that reason. */
  public FaultSkippedException(String reason) {
    super(reason);
  }
}
