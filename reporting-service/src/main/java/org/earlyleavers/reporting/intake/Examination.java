package org.earlyleavers.reporting.intake;

import java.time.LocalDate;
import java.util.List;

/** What the intake rules say about a draft. */
public sealed interface Examination {

  /** The statement may be published. */
  record Acceptable(Statement statement) implements Examination {}

  /** The draft is no statement yet. */
  record Faulty(List<Violation> violations) implements Examination {

    /** Copies the list, so that the record is immutable. */
    public Faulty {
      violations = List.copyOf(violations);
    }
  }

  /**
   * The pupil may not be in the exchange yet, whatever else is right or wrong with the draft.
   *
   * @param reportableFrom the first day on which the same report may be sent again
   */
  record TooYoung(LocalDate reportableFrom) implements Examination {}
}
