package org.earlyleavers.caseload.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.earlyleavers.caseload.cases.CaseFact;
import org.earlyleavers.caseload.cases.Circumstances;
import org.earlyleavers.caseload.cases.ContactAttempt;
import org.earlyleavers.caseload.cases.ContactSummary;
import org.earlyleavers.caseload.routing.Route.Ground;
import org.earlyleavers.events.DropoutReported.Course;
import org.earlyleavers.events.LeaverDecision.Evidence;
import org.earlyleavers.events.LeaverDecision.Outcome;
import org.earlyleavers.events.LeaverDecision.Reason;
import org.earlyleavers.events.LeaverDecision.SourceFreshness;
import org.earlyleavers.events.person.Contact;
import org.earlyleavers.events.person.Person;

/**
 * A case as the structure that follows it sees it.
 *
 * @param person absent when the case has been merged into another
 * @param contacts what was tried since the case was opened last; absent when it has been merged
 * @param contactAttempts oldest first; the notes of other structures are left out
 * @param circumstances what is known of the person beyond the reports
 * @param agenda appointments, tasks and notes of the reader's structure
 * @param history oldest first
 */
public record CaseDetails(
    CaseSummary summary,
    Routing routing,
    Optional<Person> person,
    Optional<Contact> contact,
    List<Report> reports,
    Optional<ContactSummary> contacts,
    List<Attempt> contactAttempts,
    Circumstances circumstances,
    Agenda agenda,
    List<HistoryEntry> history)
    implements Versioned {

  @Override
  public long version() {
    return summary.version();
  }

  /**
   * Why the case is with this structure.
   *
   * @param candidates codes of the structures that it may be for, when this one only passes it on
   */
  public record Routing(Ground ground, String explanation, List<String> candidates) {}

  /**
   * A report of this leaver with its latest decision.
   *
   * @param evidence the records that were weighed, without their identifiers
   * @param silentSources whose silence the decision was taken in
   */
  public record Report(
      UUID id,
      Optional<String> schoolUai,
      Optional<LocalDate> departedOn,
      Optional<Course> course,
      Optional<String> exitReason,
      Optional<Outcome> outcome,
      Optional<Reason> reason,
      Optional<Instant> decidedAt,
      List<WeighedRecord> evidence,
      List<String> silentSources,
      Optional<String> rulesVersion,
      Optional<Instant> reconsiderAt) {

    static Report of(ReportRow row) {
      Optional<DecisionBasis> basis = Optional.ofNullable(row.basis);
      return new Report(
          row.reportId,
          Optional.ofNullable(row.schoolUai),
          Optional.ofNullable(row.departedOn),
          Optional.ofNullable(row.course),
          Optional.ofNullable(row.confirmedReport).flatMap(report -> report.exitReason()),
          Optional.ofNullable(row.reason).map(Reason::outcome),
          Optional.ofNullable(row.reason),
          Optional.ofNullable(row.decidedAt),
          basis.stream()
              .flatMap(known -> known.evidence().stream())
              .map(WeighedRecord::of)
              .toList(),
          basis.stream()
              .flatMap(known -> known.sources().stream())
              .filter(SourceFreshness::silent)
              .map(SourceFreshness::source)
              .toList(),
          basis.map(DecisionBasis::rulesVersion),
          basis.flatMap(DecisionBasis::reconsiderAt));
    }
  }

  /** A record that a decision weighed, and what it did to the decision. */
  public record WeighedRecord(
      Evidence.Kind kind,
      String source,
      Evidence.Bearing bearing,
      LocalDate from,
      Optional<LocalDate> until) {

    static WeighedRecord of(Evidence evidence) {
      return new WeighedRecord(
          evidence.kind(),
          evidence.source(),
          evidence.bearing(),
          evidence.from(),
          evidence.until());
    }
  }

  /** One attempt to reach the young person. */
  public record Attempt(
      UUID id,
      Instant at,
      String by,
      ContactAttempt.Channel channel,
      ContactAttempt.Result result,
      Optional<String> note) {

    /** As a reader of this structure may see it: free text goes to no other organisation. */
    public static Attempt of(ContactAttempt attempt, String readersStructure) {
      return new Attempt(
          attempt.id(),
          attempt.at(),
          attempt.by(),
          attempt.channel(),
          attempt.result(),
          attempt.note().filter(note -> attempt.structure().equals(readersStructure)));
    }
  }

  /** Something that happened to the case. */
  public record HistoryEntry(
      Instant at, CaseFact.Kind kind, Optional<String> by, Map<String, String> details) {

    static HistoryEntry of(CaseFact fact) {
      return new HistoryEntry(fact.at(), fact.kind(), fact.by(), fact.details());
    }
  }
}
