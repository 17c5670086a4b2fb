package org.earlyleavers.caseload.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.earlyleavers.caseload.cases.ApplyingDecision;
import org.earlyleavers.caseload.cases.CaseFact;
import org.earlyleavers.caseload.cases.CaseState.Merged;
import org.earlyleavers.caseload.cases.ContactAttempt;
import org.earlyleavers.caseload.cases.ContactSummary;
import org.earlyleavers.caseload.cases.LeaverCase;
import org.earlyleavers.caseload.cases.LinkedReport;
import org.earlyleavers.caseload.readlog.ReadKind;
import org.earlyleavers.caseload.readlog.ReadLog;
import org.earlyleavers.caseload.routing.Route;
import org.earlyleavers.events.DropoutReported;
import org.earlyleavers.events.LeaverDecision;
import org.earlyleavers.events.LeaverDecision.Outcome;

/** Cases for change. Every method needs a transaction and holds what it returns until its end. */
@ApplicationScoped
public class CaseStore {

  private final CaseRows cases;
  private final ReportRows reports;
  private final CaseLog log;
  private final CaseAgenda agenda;
  private final NextSteps nextSteps;
  private final Obligations obligations;
  private final LeaverLocks locks;
  private final ReadLog readLog;
  private final Event<CaseChange> changes;

  CaseStore(
      CaseRows cases,
      ReportRows reports,
      CaseLog log,
      CaseAgenda agenda,
      NextSteps nextSteps,
      Obligations obligations,
      LeaverLocks locks,
      ReadLog readLog,
      Event<CaseChange> changes) {
    this.cases = cases;
    this.reports = reports;
    this.log = log;
    this.agenda = agenda;
    this.nextSteps = nextSteps;
    this.obligations = obligations;
    this.locks = locks;
    this.readLog = readLog;
    this.changes = changes;
  }

  /** Every case that is linked to one of these reports. */
  public List<LeaverCase> linkedTo(Collection<UUID> reportIds) {
    if (!locks.lock(reportIds)) {
      return List.of();
    }
    List<CaseRow> rows = cases.lock(reports.caseIdsOf(reportIds));
    Map<UUID, List<ReportRow>> linked =
        reports.ofCases(rows.stream().map(row -> row.id).toList()).stream()
            .collect(Collectors.groupingBy(report -> report.caseId));
    return rows.stream()
        .map(row -> RowMapping.toCase(row, linked.getOrDefault(row.id, List.of())))
        .toList();
  }

  /** A case that is or was on this structure's list. */
  public Optional<LeaverCase> ofStructure(UUID id, String structure) {
    Optional<LeaverCase> found =
        cases
            .lockOfStructure(id, structure)
            .map(row -> RowMapping.toCase(row, reports.ofCases(List.of(id))));
    // What is found and changed is in the case's own history.
    if (found.isEmpty()) {
      readLog.denied(ReadKind.CHANGE, id);
    }
    return found;
  }

  /** A case of whatever structure, for who acts in the name of the exchange. */
  public Optional<LeaverCase> ofAnyStructure(UUID id) {
    return cases.lock(List.of(id)).stream()
        .findFirst()
        .map(row -> RowMapping.toCase(row, reports.ofCases(List.of(id))));
  }

  /** The version of a case that this transaction holds, before it changes it. */
  public long versionOf(LeaverCase held) {
    return cases.findById(held.id()).version;
  }

  /**
   * Saves what a decision did.
   *
   * @param before every case that was linked to its reports
   */
  public void save(
      LeaverDecision decision,
      List<LeaverCase> before,
      ApplyingDecision.Result result,
      Instant now) {
    Written written = write(before, result.cases(), Optional.of(decision), now);
    if (!before.isEmpty()) {
      cases.flush();
      reports.forgetNamedOnly(
          result.cases().stream().map(LeaverCase::id).toList(),
          result.cases().stream().flatMap(known -> known.reports().keySet().stream()).toList());
    }
    log.append(result.facts());
    log.append(written.facts());
    for (LeaverCase changed : result.cases()) {
      announce(
          changed, result.facts(), written.structuresBefore(), Optional.of(decision.decidedAt()));
    }
    if (!before.isEmpty()) {
      // What is remembered of these would be looked through again for each of the next.
      cases.flush();
      cases.getEntityManager().clear();
    }
  }

  /** Saves what a person did. */
  public CaseSummary save(LeaverCase.Step step, Instant now) {
    Written written = write(List.of(step.after()), List.of(step.after()), Optional.empty(), now);
    cases.flush();
    log.append(step.facts());
    log.append(written.facts());
    announce(step.after(), step.facts(), written.structuresBefore(), Optional.empty());
    return summaryOf(step.after().id());
  }

  /** Forgets a report that is erased; what else is known of the leaver last is shown instead. */
  public void forgetReport(UUID caseId, UUID reportId) {
    reports.deleteById(reportId);
    CaseRow row = cases.findById(caseId);
    if (reportId.equals(row.shownReport)) {
      Optional<ReportRow> latest =
          reports.ofCases(List.of(caseId)).stream()
              .filter(report -> report.confirmedReport != null)
              .max(Comparator.comparing(report -> report.reportedAt));
      row.shownReport = latest.map(report -> report.reportId).orElse(null);
      Facets.write(latest.map(report -> report.confirmedReport), row);
    }
  }

  /** Adds a contact attempt, before the case is saved that it changes. */
  public void add(ContactAttempt attempt) {
    log.append(attempt);
  }

  /** What was tried since the case was opened last; only for a case that ever was. */
  public ContactSummary contactsOf(LeaverCase leaverCase) {
    return nextSteps.contactsOf(
        leaverCase.id(),
        leaverCase.route().orElseThrow().structure(),
        leaverCase.openedAt().orElseThrow());
  }

  /**
   * What writing has come to.
   *
   * @param structuresBefore of the cases that there were
   * @param facts that followed from it, and happened behind what it was written for
   */
  private record Written(Map<UUID, String> structuresBefore, List<CaseFact> facts) {}

  private Written write(
      List<LeaverCase> before,
      List<LeaverCase> changed,
      Optional<LeaverDecision> decision,
      Instant now) {
    Set<UUID> knownCases = before.stream().map(LeaverCase::id).collect(Collectors.toSet());
    Set<UUID> knownReports =
        before.stream()
            .flatMap(known -> known.reports().keySet().stream())
            .collect(Collectors.toSet());
    Map<UUID, String> structuresBefore = new HashMap<>();
    List<CaseFact> facts = new ArrayList<>();
    log.moveEntries(changed);
    obligations.move(changed, now);
    for (LeaverCase leaverCase : changed) {
      boolean isNew = !knownCases.contains(leaverCase.id());
      CaseRow row = isNew ? new CaseRow() : cases.findById(leaverCase.id());
      row.id = leaverCase.id();
      if (!isNew) {
        structuresBefore.put(row.id, row.structure);
        cancelPlansOfFormer(row.structure, leaverCase, changed, now).ifPresent(facts::add);
      }
      RowMapping.write(leaverCase, now, row);
      Optional<DropoutReported> shown = shownReport(leaverCase, decision);
      nextSteps.write(leaverCase, shown, isNew, now, row);
      Facets.write(shown, row);
      cases.persist(row);
      for (LinkedReport report : leaverCase.reports().values()) {
        reports.write(
            report,
            leaverCase,
            !knownReports.contains(report.reportId()),
            decision.filter(latest -> latest.reportId().equals(report.reportId())));
      }
    }
    return new Written(structuresBefore, facts);
  }

  /** Of the structure that had the case, or had another one that is now merged into it. */
  private Optional<CaseFact> cancelPlansOfFormer(
      String structureBefore, LeaverCase leaverCase, List<LeaverCase> changed, Instant now) {
    Optional<String> structure = leaverCase.route().map(Route::structure);
    boolean hasChanged = !Objects.equals(structureBefore, structure.orElse(null));
    boolean absorbs =
        changed.stream()
            .anyMatch(
                other ->
                    other.state() instanceof Merged merged
                        && merged.into().equals(leaverCase.id()));
    return structure
        .filter(one -> hasChanged || absorbs)
        .filter(one -> agenda.cancelPlansOfOthersThan(one, leaverCase.id()))
        .map(one -> CaseFact.ofAppointmentsLeftBehind(leaverCase.id(), now));
  }

  /** As it will be stored: the decision that is being applied may be about it. */
  private Optional<DropoutReported> shownReport(
      LeaverCase leaverCase, Optional<LeaverDecision> decision) {
    return leaverCase
        .shownReport()
        .flatMap(
            id ->
                decision
                    .filter(latest -> latest.reportId().equals(id))
                    .filter(latest -> latest.outcome() == Outcome.CONFIRMED)
                    .flatMap(LeaverDecision::report)
                    .or(() -> reports.findByIdOptional(id).map(row -> row.confirmedReport)));
  }

  private void announce(
      LeaverCase changed,
      List<CaseFact> facts,
      Map<UUID, String> structuresBefore,
      Optional<Instant> decidedAt) {
    Set<CaseFact.Kind> kinds =
        facts.stream()
            .filter(fact -> fact.caseId().equals(changed.id()))
            .map(CaseFact::kind)
            .collect(Collectors.toSet());
    if (kinds.isEmpty() || changed.firstOpenedAt().isEmpty()) {
      return;
    }
    String before = structuresBefore.get(changed.id());
    CaseSummary summary = summaryOf(changed.id());
    boolean moved = before != null && !Objects.equals(before, summary.structure());
    boolean isOnList = changed.isVisible();
    changes.fire(
        new CaseChange(
            summary,
            kinds,
            changed.reports().keySet(),
            moved || !isOnList ? Optional.ofNullable(before) : Optional.empty(),
            changed.route().filter(Route::unroutable).isPresent(),
            decidedAt));
  }

  private CaseSummary summaryOf(UUID id) {
    return CaseSummary.of(cases.findById(id));
  }
}
