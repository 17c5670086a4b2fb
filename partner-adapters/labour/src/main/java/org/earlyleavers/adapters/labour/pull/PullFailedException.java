package org.earlyleavers.adapters.labour.pull;

/**
 * A question has no complete answer. The message never quotes the answer, and the cause, which may,
 * is not kept.
 */
final class PullFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PullFailedException(String message) {
    super(message);
  }
}
