package org.earlyleavers.reporting.imports;

/** The broker has not acknowledged what an import says in time. */
final class ExchangeUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ExchangeUnavailableException() {
    super("The broker has not acknowledged what a school's file says");
  }
}
