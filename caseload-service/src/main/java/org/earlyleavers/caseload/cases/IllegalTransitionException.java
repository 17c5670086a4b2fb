package org.earlyleavers.caseload.cases;

/** A person asked for something that the state of the case does not allow. */
public final class IllegalTransitionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  IllegalTransitionException(String message) {
    super(message);
  }
}
