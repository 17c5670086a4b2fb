package org.earlyleavers.faults.load;

import java.util.UUID;

/** What somebody has said about a person, and the exchange has accepted. */
public sealed interface Statement {

  /**
   * A school has reported, corrected or brought back its report.
   *
   * @param revision 1 for the first, one more for each further statement about this report
   * @param commune where the person lives
   */
  record Reported(UUID report, String school, int revision, Commune commune) implements Statement {}

  /** A school has taken its report back. */
  record Withdrawn(UUID report, String school, int revision) implements Statement {}

  /** A training centre has told of an apprenticeship. */
  record Trained(Training training) implements Statement {}

  /** How an apprenticeship stands. */
  enum Training {
    BEGUN,
    BROKEN,
    RENEWED;

    /** Whether somebody is in training by it. */
    public boolean lasts() {
      return this != BROKEN;
    }
  }
}
