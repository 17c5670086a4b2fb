package org.earlyleavers.matching.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What a record says, apart from whom it is about. */
public sealed interface Content {

  /**
   * A spell of training.
   *
   * @param institution UAI, where known
   * @param from first day
   * @param until first day after the spell; absent when open-ended
   */
  record Spell(Optional<String> institution, LocalDate from, Optional<LocalDate> until)
      implements Content {}

  /**
   * A diploma obtained.
   *
   * @param level of the national framework, 1 to 8
   */
  record Award(int level, LocalDate on) implements Content {}

  /**
   * A school's report that a pupil left.
   *
   * @param school its UAI
   * @param on first day on which the pupil was no longer there
   */
  record Departure(String school, LocalDate on, Instant reportedAt) implements Content {}
}
