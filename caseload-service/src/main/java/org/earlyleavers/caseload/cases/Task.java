package org.earlyleavers.caseload.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that a structure has set itself to do in a case.
 *
 * @param structure whose task it is; its words are for nobody else
 * @param title free text, at most {@value #TITLE_LENGTH} characters
 * @param due the last day on which it is done in time
 * @param by who set it
 */
public record Task(
    UUID id,
    UUID caseId,
    String structure,
    String title,
    LocalDate due,
    String by,
    Optional<Done> done) {

  /** Longest title, in characters. */
  public static final int TITLE_LENGTH = 200;

  /** Who did it and when. */
  public record Done(Instant at, String by) {}

  /**
   * Says that it is done.
   *
   * @throws IllegalTransitionException when it is already
   */
  public Task doneBy(String who, Instant now) {
    if (done.isPresent()) {
      throw new IllegalTransitionException(Refusal.TASK_IS_DONE);
    }
    return new Task(id, caseId, structure, title, due, by, Optional.of(new Done(now, who)));
  }

  /** The first instant at which it is late. */
  Instant lateFrom() {
    return due.plusDays(1).atStartOfDay(Minority.PARIS).toInstant();
  }
}
