package org.earlyleavers.caseload.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.earlyleavers.caseload.cases.LeaverCase;
import org.earlyleavers.caseload.cases.LinkedReport;
import org.earlyleavers.caseload.database.IdQuery;
import org.earlyleavers.events.LeaverDecision;

/** Access to {@code case_report}. */
@ApplicationScoped
class ReportRows implements PanacheRepositoryBase<ReportRow, UUID> {

  private static final IdQuery SHARING_CASE =
      new IdQuery(
          "select report_id from case_report"
              + " where case_id in (select case_id from case_report where report_id = any (?))");

  private static final IdQuery CASES =
      new IdQuery("select distinct case_id from case_report where report_id = any (?)");

  List<ReportRow> ofCases(Collection<UUID> caseIds) {
    return list("caseId in ?1 order by reportId", caseIds);
  }

  /** Writes a report, with what is shown of its decision if that is the news. */
  void write(
      LinkedReport from, LeaverCase owner, boolean isNew, Optional<LeaverDecision> decision) {
    ReportRow row = isNew ? new ReportRow() : findById(from.reportId());
    row.reportId = from.reportId();
    RowMapping.write(from, owner, row);
    decision.ifPresent(row::describe);
    persist(row);
  }

  /** Removes reports that no decision was ever taken on and that none names any more. */
  void forgetNamedOnly(Collection<UUID> caseIds, Collection<UUID> stillNamed) {
    delete("caseId in ?1 and revision is null and reportId not in ?2", caseIds, stillNamed);
  }

  /** The reports that share a case with one of these, themselves included where known. */
  Set<UUID> sharingCaseWith(Collection<UUID> reportIds) {
    return ask(SHARING_CASE, reportIds);
  }

  /** Some of the reports that were routed by something known, but not by this. */
  List<UUID> routedOtherwise(String basis, int limit) {
    return getEntityManager()
        .createQuery(
            "select r.reportId from ReportRow r where r.routingBasis <> ''"
                + " and (r.routingBasis < :basis or r.routingBasis > :basis)",
            UUID.class)
        .setParameter("basis", basis)
        .setMaxResults(limit)
        .getResultList();
  }

  /** Notes that these were routed anew, and lead where they led. */
  void routedBy(String basis, Collection<UUID> reportIds) {
    update("routingBasis = ?1 where reportId in ?2", basis, reportIds);
  }

  Set<UUID> caseIdsOf(Collection<UUID> reportIds) {
    return ask(CASES, reportIds);
  }

  /** What this transaction has linked counts as well. */
  private Set<UUID> ask(IdQuery query, Collection<UUID> reportIds) {
    flush();
    return query.ask(getEntityManager(), reportIds);
  }
}
