package org.earlyleavers.reporting.imports;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.earlyleavers.reporting.intake.Violation;

/**
 * What became of one pupil of a file.
 *
 * @param number the pupil's place in the file, from 1
 * @param line where the pupil begins
 * @param pupil the file's own local id
 * @param report the report of the departure
 * @param findings why the pupil was refused or, with others, what was missing or left out
 */
public record ImportResult(
    int number,
    int line,
    Optional<String> pupil,
    Outcome outcome,
    Optional<UUID> report,
    List<Violation> findings) {

  /** What becomes of a pupil. */
  public enum Outcome {
    ACCEPTED,
    ALREADY_KNOWN,
    REFUSED
  }
}
