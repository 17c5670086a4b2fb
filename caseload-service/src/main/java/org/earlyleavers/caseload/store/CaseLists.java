package org.earlyleavers.caseload.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.earlyleavers.caseload.readlog.ReadKind;
import org.earlyleavers.caseload.readlog.ReadLog;
import org.earlyleavers.caseload.store.Agenda.AppointmentEntry;
import org.earlyleavers.caseload.store.Agenda.NoteEntry;
import org.earlyleavers.caseload.store.Agenda.TaskEntry;
import org.earlyleavers.caseload.store.CaseDetails.Attempt;
import org.earlyleavers.caseload.store.CaseDetails.HistoryEntry;
import org.earlyleavers.caseload.store.CaseDetails.Report;
import org.earlyleavers.caseload.store.CaseDetails.Routing;

/** Cases for reading, always those of one structure. */
@ApplicationScoped
public class CaseLists {

  private final EntityManager entities;
  private final CaseRows cases;
  private final ReportRows reports;
  private final CaseLog log;
  private final ReadLog readLog;
  private final NextSteps nextSteps;
  private final CaseAgenda agenda;

  CaseLists(
      EntityManager entities,
      CaseRows cases,
      ReportRows reports,
      CaseLog log,
      ReadLog readLog,
      NextSteps nextSteps,
      CaseAgenda agenda) {
    this.entities = entities;
    this.cases = cases;
    this.reports = reports;
    this.log = log;
    this.readLog = readLog;
    this.nextSteps = nextSteps;
    this.agenda = agenda;
  }

  /** Where a page ends: its last case's place in the order of the list. */
  public record Position(Instant openedAt, UUID id) {}

  /**
   * One page of a structure's list, the last opened case first, those of one instant by id.
   *
   * @param after the end of the page before
   */
  @Transactional
  public List<CaseSummary> list(
      String structure, Set<StateName> states, Optional<Position> after, int limit) {
    String beyond =
        after.isPresent()
            ? " and (c.openedAt < :openedAt or (c.openedAt = :openedAt and c.id < :id))"
            : "";
    TypedQuery<Tuple> query =
        entities
            .createQuery(
                "select c, r from CaseRow c left join ReportRow r on r.reportId = c.shownReport"
                    + " where c.structure = :structure and c.state in :states"
                    + beyond
                    + " order by c.openedAt desc, c.id desc",
                Tuple.class)
            .setParameter("structure", structure)
            .setParameter("states", states)
            .setMaxResults(limit);
    after.ifPresent(
        position ->
            query.setParameter("openedAt", position.openedAt()).setParameter("id", position.id()));
    List<CaseSummary> page =
        query
            .getResultStream()
            .map(
                row ->
                    CaseSummary.of(
                        row.get(0, CaseRow.class),
                        Optional.ofNullable(row.get(1, ReportRow.class))))
            .toList();
    readLog.granted(ReadKind.LIST, page.stream().map(CaseSummary::id).toList());
    return page;
  }

  /** Everything about a case that is, was, or is asked to be on this structure's list. */
  @Transactional
  public Optional<CaseDetails> details(UUID id, String structure) {
    Optional<CaseDetails> details =
        cases.readableBy(id, structure).map(row -> details(row, structure));
    if (details.isPresent()) {
      readLog.granted(ReadKind.CASE, List.of(id));
    } else {
      readLog.denied(ReadKind.CASE, id);
    }
    return details;
  }

  private CaseDetails details(CaseRow row, String structure) {
    List<ReportRow> linked = reports.ofCases(List.of(row.id));
    Optional<ReportRow> shown =
        linked.stream().filter(report -> report.reportId.equals(row.shownReport)).findFirst();
    return new CaseDetails(
        CaseSummary.of(row, shown),
        new Routing(row.routingGround, row.routingExplanation),
        shown.map(report -> report.confirmedReport.person()),
        shown.flatMap(report -> report.confirmedReport.contact()),
        linked.stream().map(Report::of).toList(),
        shown.map(report -> nextSteps.contactsOf(row.id, row.structure, row.openedAt)),
        log.contactAttemptsOf(row.id).stream()
            .map(attempt -> Attempt.of(attempt, structure))
            .toList(),
        RowMapping.toCircumstances(row),
        new Agenda(
            agenda.appointmentsOf(row.id, structure).stream().map(AppointmentEntry::of).toList(),
            agenda.tasksOf(row.id, structure).stream().map(TaskEntry::of).toList(),
            agenda.notesOf(row.id, structure).stream().map(NoteEntry::of).toList()),
        log.historyOf(row.id).stream().map(HistoryEntry::of).toList());
  }
}
