package org.earlyleavers.stack.launcher;

/** The local stack does not start; the message is one sentence for whoever started it. */
public final class StackException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  StackException(String sentence) {
    super(sentence);
  }

  StackException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
