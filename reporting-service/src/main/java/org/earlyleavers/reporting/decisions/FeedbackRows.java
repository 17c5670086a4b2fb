package org.earlyleavers.reporting.decisions;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.earlyleavers.events.DropoutReported;
import org.earlyleavers.events.LeaverDecision;
import org.earlyleavers.reporting.feedback.Feedback;
import org.earlyleavers.reporting.feedback.FeedbackOutcome;
import org.earlyleavers.reporting.feedback.HoldReason;

/** The feedback table. */
@ApplicationScoped
class FeedbackRows implements PanacheRepositoryBase<FeedbackRow, UUID> {

  private static final String APPLY =
      """
      insert into feedback
             (report_id, school_uai, revision, outcome, hold_reason, since, decided_at,
              report_revision)
      values (:reportId, :schoolUai, :revision, :outcome, :holdReason, :since, :decidedAt,
              :reportRevision)
      on conflict (report_id) do update
         set school_uai = excluded.school_uai,
             revision = excluded.revision,
             outcome = excluded.outcome,
             hold_reason = excluded.hold_reason,
             since = excluded.since,
             decided_at = excluded.decided_at,
             report_revision = excluded.report_revision,
             leaver_before =
               feedback.report_revision is not distinct from excluded.report_revision
               and (feedback.leaver_before or feedback.outcome = 'LEAVER')
       where excluded.revision >= feedback.revision
      """;

  /** An older decision that comes late may be the one that had found a leaver. */
  private static final String REMEMBER =
      """
      update feedback
         set leaver_before = true
       where report_id = :reportId
         and report_revision is not distinct from :reportRevision
      """;

  /** Writes a decision unless a later one is known; false if one is. */
  boolean apply(LeaverDecision decision) {
    Feedback feedback = Feedback.of(decision);
    Integer reportRevision = decision.report().map(DropoutReported::revision).orElse(null);
    boolean latest =
        getSession()
                .createNativeMutationQuery(APPLY)
                .setParameter("reportId", decision.reportId())
                .setParameter("schoolUai", decision.schoolUai())
                .setParameter("revision", decision.revision())
                .setParameter("outcome", feedback.outcome().name())
                .setParameter(
                    "holdReason", feedback.holdReason().map(HoldReason::name).orElse(null))
                .setParameter("since", feedback.since().orElse(null), LocalDate.class)
                .setParameter("decidedAt", decision.decidedAt())
                .setParameter("reportRevision", reportRevision, Integer.class)
                .executeUpdate()
            == 1;
    if (!latest && feedback.outcome() == FeedbackOutcome.LEAVER) {
      getSession()
          .createNativeMutationQuery(REMEMBER)
          .setParameter("reportId", decision.reportId())
          .setParameter("reportRevision", reportRevision, Integer.class)
          .executeUpdate();
    }
    return latest;
  }
}
