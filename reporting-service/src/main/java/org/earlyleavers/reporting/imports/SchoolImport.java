package org.earlyleavers.reporting.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.UUID;
import org.earlyleavers.reporting.intake.Uai;
import org.earlyleavers.reporting.siecle.Dialect;

/**
 * A file that a school sent, and how far it has been taken in.
 *
 * @param schoolYear the year in which the school year begins
 * @param statedOn the day of which the file is
 * @param whole whether a pupil who is not in it has left
 * @param pupils how many the file has
 * @param brokenLine where it could not be read on
 */
public record SchoolImport(
    UUID id,
    Uai school,
    int schoolYear,
    Instant receivedAt,
    State state,
    Dialect dialect,
    LocalDate statedOn,
    boolean whole,
    int pupils,
    Counts counts,
    OptionalInt brokenLine) {

  /** How far an import is. */
  public enum State {
    /** It is being read. */
    RUNNING,
    /** All that the file says is known to the exchange. */
    COMPLETE,
    /** As far as the file could be read; nobody has left because of it. */
    BROKEN_OFF,
    /** So many pupils are missing from the file that the school has to confirm that they left. */
    AWAITING_CONFIRMATION,
    /** It was not read to its end; what was read is known. The school sends it again. */
    INTERRUPTED
  }

  /**
   * What became of the pupils.
   *
   * @param processed how many have been read
   * @param known of whom the exchange knew what the file says
   * @param tooYoung under 16, of whom nothing is kept
   * @param missing who are not in the file, and left or seem to have
   * @param unidentified refused pupils of whom nobody can say who they are
   */
  public record Counts(
      int processed,
      int accepted,
      int known,
      int refused,
      int tooYoung,
      int missing,
      int unidentified) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

    Counts plus(Counts more) {
      return new Counts(
          processed + more.processed,
          accepted + more.accepted,
          known + more.known,
          refused + more.refused,
          tooYoung + more.tooYoung,
          missing + more.missing,
          unidentified + more.unidentified);
    }

    Counts withMissing(int pupils) {
      return new Counts(processed, accepted, known, refused, tooYoung, pupils, unidentified);
    }
  }

  SchoolImport with(State newState, Counts newCounts) {
    return new SchoolImport(
        id,
        school,
        schoolYear,
        receivedAt,
        newState,
        dialect,
        statedOn,
        whole,
        pupils,
        newCounts,
        brokenLine);
  }
}
