package org.earlyleavers.caseload.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.earlyleavers.caseload.coverage.CoverageComparison.Move;

/**
 * What a version changes from its day on.
 *
 * @param version absent in a dry run
 * @param comparedWith id of the version that would be in force on that day without it
 * @param communes how many the file names
 * @param communesThatChange how many get a mission, lose it or change it
 * @param changes the first {@value #LISTED_COMMUNES} of them, by code
 * @param openCasesThatMove how many cases of today would go elsewhere
 * @param moves of these, from where to where
 * @param notes what was put right in the file or is worth a look
 */
record CoverageReport(
    Optional<VersionSummary> version,
    LocalDate validFrom,
    long comparedWith,
    int communes,
    int communesThatChange,
    List<CommuneChange> changes,
    List<Named> newMissions,
    List<Named> vanishedMissions,
    long openCasesThatMove,
    List<Move> moves,
    List<CoverageFile.Remark> notes) {

  /** A national file against an extract would list 35,000. */
  static final int LISTED_COMMUNES = 2_000;

  CoverageReport {
    changes = List.copyOf(changes);
    newMissions = List.copyOf(newMissions);
    vanishedMissions = List.copyOf(vanishedMissions);
    moves = List.copyOf(moves);
    notes = List.copyOf(notes);
  }

  CoverageReport of(Optional<VersionSummary> imported) {
    return new CoverageReport(
        imported,
        validFrom,
        comparedWith,
        communes,
        communesThatChange,
        changes,
        newMissions,
        vanishedMissions,
        openCasesThatMove,
        moves,
        notes);
  }

  /**
   * A version as a list shows it.
   *
   * @param validFrom first day in force, unless a later import for the same day replaces it
   * @param importedBy user name, or {@code shipped}
   */
  record VersionSummary(
      long id,
      LocalDate validFrom,
      Instant importedAt,
      String importedBy,
      int communes,
      int missions,
      boolean inForce) {}

  /** A commune that gets another mission, with the missions' codes. */
  record CommuneChange(
      String commune, Optional<String> name, Optional<String> from, Optional<String> to) {}

  /** A mission and what people call it. */
  record Named(String code, String name) {}
}
