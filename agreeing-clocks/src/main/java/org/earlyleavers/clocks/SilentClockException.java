package org.earlyleavers.clocks;

/** Another clock could not be read. */
public class SilentClockException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * @param why goes to the log
   */
  public SilentClockException(String why, Throwable cause) {
    super(why, cause);
  }
}
