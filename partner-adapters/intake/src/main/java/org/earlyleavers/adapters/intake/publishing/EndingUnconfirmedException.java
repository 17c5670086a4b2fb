package org.earlyleavers.adapters.intake.publishing;

/**
 * A whole list would end so many enrolments that it is taken for a mistake until its sender
 * confirms it. Nothing of it has been taken in.
 */
public final class EndingUnconfirmedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int running;
  private final int ending;
  private final String confirmation;

  EndingUnconfirmedException(int running, int ending, String confirmation) {
    super(
        "The list would end %d of the %d enrolments that run on it. Send the whole list, or confirm"
                .formatted(ending, running)
            + " that they have ended");
    this.running = running;
    this.ending = ending;
    this.confirmation = confirmation;
  }

  /** How many enrolments run on the list. */
  public int running() {
    return running;
  }

  /** How many of them are missing from it. */
  public int ending() {
    return ending;
  }

  /** What the sender repeats to confirm that just these have ended. */
  public String confirmation() {
    return confirmation;
  }
}
