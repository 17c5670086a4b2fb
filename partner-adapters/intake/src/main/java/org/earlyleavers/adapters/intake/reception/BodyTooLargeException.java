package org.earlyleavers.adapters.intake.reception;

/** The body is larger than the adapter's limit; nothing of it was taken in. */
public final class BodyTooLargeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Names the limit.
   *
   * @param limit in bytes
   */
  public BodyTooLargeException(long limit) {
    super("The body is larger than " + limit + " bytes");
  }
}
