package org.earlyleavers.caseload.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.earlyleavers.caseload.readlog.ReadKind;
import org.earlyleavers.caseload.readlog.ReadLog;
import org.earlyleavers.caseload.store.Agenda.AppointmentEntry;
import org.earlyleavers.caseload.store.Agenda.NoteEntry;
import org.earlyleavers.caseload.store.Agenda.TaskEntry;
import org.earlyleavers.caseload.store.CaseDetails.Attempt;
import org.earlyleavers.caseload.store.CaseDetails.HistoryEntry;
import org.earlyleavers.caseload.store.CaseDetails.Report;
import org.earlyleavers.caseload.store.CaseDetails.Routing;
import org.hibernate.jpa.AvailableHints;

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
  public record Position(Instant at, UUID id) {}

  /**
   * A piece of a list.
   *
   * @param more whether the list goes on
   */
  public record Slice(List<CaseSummary> cases, boolean more) {

    /** Copies the list, so that the record is immutable. */
    public Slice {
      cases = List.copyOf(cases);
    }
  }

  /**
   * The next cases of a list, whose reading is recorded.
   *
   * @param what for the read log
   * @param after the last case before
   */
  @Transactional
  public Slice slice(
      ReadKind what, CaseCriteria criteria, ListOrder order, Optional<Position> after, int size) {
    String beyond = after.isPresent() ? " and " + order.beyondPosition() : "";
    TypedQuery<CaseRow> query =
        entities
            .createQuery(
                "select c from CaseRow c where "
                    + criteria.where()
                    + beyond
                    + " order by "
                    + order.orderBy(),
                CaseRow.class)
            .setHint(AvailableHints.HINT_READ_ONLY, true)
            .setMaxResults(size + 1);
    criteria.parameters().forEach(query::setParameter);
    after.ifPresent(
        position ->
            query
                .setParameter("positionAt", position.at())
                .setParameter("positionId", position.id()));
    List<CaseSummary> oneMore = query.getResultStream().map(CaseSummary::of).toList();
    List<CaseSummary> shown = oneMore.subList(0, Math.min(size, oneMore.size()));
    if (!shown.isEmpty()) {
      readLog.granted(what, shown.stream().map(CaseSummary::id).toList());
    }
    return new Slice(shown, oneMore.size() > size);
  }

  /**
   * The versions of these cases, as far as they are this structure's. That somebody asked for
   * others is recorded.
   */
  @Transactional
  public Map<UUID, Long> versions(Collection<UUID> ids, String structure) {
    Map<UUID, Long> versions =
        entities
            .createQuery(
                "select c.id, c.version from CaseRow c"
                    + " where c.structure = :structure and c.id in :ids",
                Tuple.class)
            .setParameter("structure", structure)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(
                Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, Long.class)));
    ids.stream()
        .filter(id -> !versions.containsKey(id))
        .forEach(id -> readLog.denied(ReadKind.CHANGE, id));
    return versions;
  }

  /** How many cases there are. */
  @Transactional
  public long count(CaseCriteria criteria) {
    TypedQuery<Long> query =
        entities.createQuery(
            "select count(*) from CaseRow c where " + criteria.where(), Long.class);
    criteria.parameters().forEach(query::setParameter);
    return query.getSingleResult();
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
        CaseSummary.of(row),
        new Routing(row.routingGround, row.routingExplanation, row.routingCandidates),
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
