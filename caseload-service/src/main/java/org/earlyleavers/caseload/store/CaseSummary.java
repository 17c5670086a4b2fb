package org.earlyleavers.caseload.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.earlyleavers.caseload.cases.ClosureReason;
import org.earlyleavers.caseload.cases.NextStep;
import org.earlyleavers.events.DropoutReported;
import org.earlyleavers.events.DropoutReported.Course;
import org.earlyleavers.events.LeaverDecision.Reason;
import org.earlyleavers.events.person.Place;

/**
 * A case as a list shows it.
 *
 * @param version grows with each change; of two states of a case, the higher one is the later
 * @param openedAt since when its structure has it to follow, holds and reviews aside
 * @param caseworker who has it, or had it when it ended
 * @param takeBackReason why it was taken back
 * @param nextStep what is to be done by when; absent when the case is not open. Its deadline is the
 *     case's place in a list of open cases
 * @param unreachableSince since when enough was tried in vain to reach the young person
 * @param offeredTo the structure that is asked to take the case over
 */
public record CaseSummary(
    UUID id,
    long version,
    StateName state,
    String structure,
    Instant openedAt,
    Instant changedAt,
    Optional<String> caseworker,
    Optional<Reason> takeBackReason,
    Optional<ClosureReason> closureReason,
    Optional<Instant> endedAt,
    Optional<UUID> mergedInto,
    Optional<NextStep> nextStep,
    Optional<Instant> unreachableSince,
    Optional<String> offeredTo,
    Optional<Leaver> leaver)
    implements Versioned {

  /**
   * Who it is about, from the report that is shown.
   *
   * @param residence the town as the school wrote it, else its INSEE code
   * @param course what was left, as the school or the nomenclature names it
   */
  public record Leaver(
      String familyName,
      Optional<String> usageName,
      List<String> givenNames,
      LocalDate birthDate,
      Optional<String> residence,
      String schoolUai,
      LocalDate departedOn,
      Optional<String> course) {

    static Leaver of(DropoutReported report) {
      Optional<Place> residence = report.person().residence();
      return new Leaver(
          report.person().familyName(),
          report.person().usageName(),
          report.person().givenNames(),
          report.person().birthDate(),
          residence.flatMap(Place::label).or(() -> residence.flatMap(Place::communeCode)),
          report.schoolUai(),
          report.departedOn(),
          report.course().flatMap(Course::label));
    }
  }

  static CaseSummary of(CaseRow row) {
    return new CaseSummary(
        row.id,
        row.version,
        row.state,
        row.structure,
        row.openedAt,
        row.changedAt,
        Optional.ofNullable(row.caseworker),
        Optional.ofNullable(row.takeBackReason),
        Optional.ofNullable(row.closureReason),
        Optional.ofNullable(row.endedAt),
        Optional.ofNullable(row.mergedInto),
        Optional.ofNullable(row.nextStep).map(kind -> new NextStep(kind, row.nextStepDue)),
        Optional.ofNullable(row.unreachableSince),
        Optional.ofNullable(row.offeredTo),
        Optional.ofNullable(row.leaver));
  }
}
