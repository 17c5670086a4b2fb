package org.earlyleavers.reporting.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.earlyleavers.reporting.intake.Violation;

/**
 * What became of one line.
 *
 * @param line counted from 1
 * @param id the report's; of what was refused there is none
 * @param revision of the report, its {@code ETag} without the quotes
 * @param violations why it is refused
 * @param reportableFrom from when the pupil may be reported
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LineAnswer(
    int line,
    Outcome outcome,
    UUID id,
    Integer revision,
    List<Violation> violations,
    LocalDate reportableFrom) {

  /** The ways a line can end. */
  public enum Outcome {
    /** A new report, safe with the exchange. */
    ACCEPTED,
    /** The report that was sent before, safe with the exchange. */
    KNOWN,
    /** Not taken in: correct it and send it again. */
    REFUSED,
    /** Not taken in, and nothing of it kept, since the pupil is under 16. */
    TOO_YOUNG
  }

  static LineAnswer taken(int line, Outcome outcome, UUID id, int revision) {
    return new LineAnswer(line, outcome, id, revision, null, null);
  }

  static LineAnswer refused(int line, List<Violation> violations) {
    return new LineAnswer(line, Outcome.REFUSED, null, null, violations, null);
  }

  static LineAnswer tooYoung(int line, LocalDate reportableFrom) {
    return new LineAnswer(line, Outcome.TOO_YOUNG, null, null, null, reportableFrom);
  }
}
