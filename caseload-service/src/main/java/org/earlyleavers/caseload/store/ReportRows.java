package org.earlyleavers.caseload.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.earlyleavers.caseload.cases.LeaverCase;
import org.earlyleavers.caseload.cases.LinkedReport;
import org.earlyleavers.events.LeaverDecision;
import org.hibernate.Session;

/** Access to {@code case_report}. */
@ApplicationScoped
class ReportRows implements PanacheRepositoryBase<ReportRow, UUID> {

  private static final String SHARING_CASE =
      "select report_id from case_report"
          + " where case_id in (select case_id from case_report where report_id = any (?))";

  private static final String CASES =
      "select distinct case_id from case_report where report_id = any (?)";

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

  /**
   * In JDBC: Hibernate translates a query with a list of values anew each time, which takes longer
   * than the database does.
   */
  private Set<UUID> ask(String sql, Collection<UUID> reportIds) {
    // What this transaction has linked counts as well.
    flush();
    return getEntityManager()
        .unwrap(Session.class)
        .doReturningWork(connection -> ask(connection, sql, reportIds));
  }

  private static Set<UUID> ask(Connection connection, String sql, Collection<UUID> reportIds)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setArray(1, connection.createArrayOf("uuid", reportIds.toArray()));
      Set<UUID> found = new HashSet<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getObject(1, UUID.class));
        }
      }
      return found;
    }
  }
}
