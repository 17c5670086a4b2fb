package org.earlyleavers.stack.client;

/** A service answered with another status than the caller counted on. */
public final class UnexpectedAnswerException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  private final int status;

  UnexpectedAnswerException(int expected, Answer answer) {
    super(
        "Expected status %d, got %d %s"
            .formatted(expected, answer.status(), answer.body().path("title").asText(""))
            .strip());
    this.status = answer.status();
  }

  /** The status that came instead. */
  public int status() {
    return status;
  }
}
