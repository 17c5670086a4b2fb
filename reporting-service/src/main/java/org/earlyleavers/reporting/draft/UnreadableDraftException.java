package org.earlyleavers.reporting.draft;

import org.earlyleavers.reporting.intake.Violation;

/** What was sent is no draft. Without the parser's exception, whose message quotes the input. */
public final class UnreadableDraftException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Violation violation;

  UnreadableDraftException(Violation violation) {
    super(violation.field() + " " + violation.message());
    this.violation = violation;
  }

  /** What is wrong. */
  public Violation violation() {
    return violation;
  }
}
