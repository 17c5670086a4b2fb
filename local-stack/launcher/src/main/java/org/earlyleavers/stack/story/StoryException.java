package org.earlyleavers.stack.story;

/** The exchange did not do what the story counts on. */
public final class StoryException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  StoryException(String message) {
    super(message);
  }
}
