package org.earlyleavers.reporting.imports;

/** An import was taken for lost, and perhaps another one of its school has begun since. */
final class GivenUpException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  GivenUpException() {
    super("The import has been given up for lost");
  }
}
