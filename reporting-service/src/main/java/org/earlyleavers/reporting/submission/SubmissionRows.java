package org.earlyleavers.reporting.submission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.earlyleavers.events.DropoutReported;

/** The submissions table; each operation is a transaction of its own. */
@ApplicationScoped
class SubmissionRows implements PanacheRepositoryBase<SubmissionRow, UUID> {

  private static final String ENTER =
      """
      insert into submission (report_id, school_uai, fingerprint, reported_at)
      values (:reportId, :schoolUai, :fingerprint, :reportedAt)
      on conflict (report_id) do nothing
      """;

  /** The row of this report: the one that is there already, or else a new one. */
  @Transactional
  SubmissionRow enter(DropoutReported report, byte[] fingerprint) {
    getEntityManager()
        .createNativeQuery(ENTER)
        .setParameter("reportId", report.reportId())
        .setParameter("schoolUai", report.schoolUai())
        .setParameter("fingerprint", fingerprint)
        .setParameter("reportedAt", report.reportedAt())
        .executeUpdate();
    return findById(report.reportId());
  }

  @Transactional
  void acknowledge(UUID reportId, Instant acknowledgedAt) {
    update(
        "acknowledgedAt = ?1 where reportId = ?2 and acknowledgedAt is null",
        acknowledgedAt,
        reportId);
  }

  @Transactional
  boolean isAcknowledged(UUID reportId, String schoolUai) {
    return count(
            "reportId = ?1 and schoolUai = ?2 and acknowledgedAt is not null", reportId, schoolUai)
        == 1;
  }

  @Transactional
  void erase(UUID reportId) {
    deleteById(reportId);
  }
}
