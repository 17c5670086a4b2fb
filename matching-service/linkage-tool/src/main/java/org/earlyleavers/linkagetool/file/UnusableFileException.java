package org.earlyleavers.linkagetool.file;

import java.io.Serial;

/**
 * A file with which nothing can be done; the message is one sentence for the person who gave it.
 */
public final class UnusableFileException extends Exception {

  @Serial private static final long serialVersionUID = 1;

  /** Says what is wrong, without repeating anything that the file holds. */
  public UnusableFileException(String message) {
    super(message);
  }
}
