package org.earlyleavers.adapters.intake.publishing;

/**
 * The broker has not acknowledged all that was sent. What it may have stored does no harm: the
 * sender repeats the whole batch, and its records say the same again.
 */
public final class ExchangeUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The cause is left out on purpose: a producer's message may name the record. */
  public ExchangeUnavailableException() {
    super("The exchange has not acknowledged the batch");
  }
}
