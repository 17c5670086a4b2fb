package org.earlyleavers.reporting.decisions;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.earlyleavers.events.LeaverDecision;
import org.earlyleavers.reporting.feedback.Feedback;
import org.earlyleavers.reporting.feedback.HoldReason;

/** The feedback table. */
@ApplicationScoped
class FeedbackRows implements PanacheRepositoryBase<FeedbackRow, UUID> {

  private static final String APPLY =
      """
      insert into feedback (report_id, school_uai, revision, outcome, hold_reason, decided_at)
      values (:reportId, :schoolUai, :revision, :outcome, :holdReason, :decidedAt)
      on conflict (report_id) do update
         set school_uai = excluded.school_uai,
             revision = excluded.revision,
             outcome = excluded.outcome,
             hold_reason = excluded.hold_reason,
             decided_at = excluded.decided_at
       where excluded.revision >= feedback.revision
      """;

  /** Writes a decision unless a later one is known; false if one is. */
  boolean apply(LeaverDecision decision) {
    Feedback feedback = Feedback.of(decision.reason());
    return getEntityManager()
            .createNativeQuery(APPLY)
            .setParameter("reportId", decision.reportId())
            .setParameter("schoolUai", decision.schoolUai())
            .setParameter("revision", decision.revision())
            .setParameter("outcome", feedback.outcome().name())
            .setParameter("holdReason", feedback.holdReason().map(HoldReason::name).orElse(null))
            .setParameter("decidedAt", decision.decidedAt())
            .executeUpdate()
        == 1;
  }
}
