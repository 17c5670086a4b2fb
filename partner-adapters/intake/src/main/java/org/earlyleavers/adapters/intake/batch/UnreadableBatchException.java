package org.earlyleavers.adapters.intake.batch;

/**
 * The batch as a whole cannot be told into records: nothing of it was taken in. The message never
 * quotes the input, and a parser's exception, which does, is not kept as the cause.
 */
public final class UnreadableBatchException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;

  /**
   * Says where and why.
   *
   * @param field a place in the batch such as {@code body} or {@code [3].nom_apprenant}
   * @param message what to send instead
   */
  public UnreadableBatchException(String field, String message) {
    super(message);
    this.field = field;
  }

  /** Where the batch cannot be read. */
  public String field() {
    return field;
  }
}
