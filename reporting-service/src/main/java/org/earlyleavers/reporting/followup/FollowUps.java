package org.earlyleavers.reporting.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.earlyleavers.events.CaseEvent;
import org.earlyleavers.reporting.feedback.FollowUp;
import org.hibernate.Session;

/** The projection of case events: of each report the highest revision, and each event once. */
@ApplicationScoped
public class FollowUps {

  private static final String ENTER =
      """
      insert into case_event_inbox (event_id, received_at)
      values (:eventId, now())
      on conflict (event_id) do nothing
      """;

  /** Reports that have left the case are nobody's, until the case that they are in now tells. */
  private static final String LET_GO =
      """
      delete from follow_up
       where case_id = :caseId
         and revision < :revision
         and not report_id = any (:reports)
      """;

  /** Of reports that were not erased. */
  private static final String APPLY =
      """
      insert into follow_up (report_id, case_id, revision, state, since)
      select report_id, :caseId, :revision, :state, :since
        from submission
       where report_id = any (:reports)
      on conflict (report_id) do update
         set case_id = excluded.case_id,
             revision = excluded.revision,
             state = excluded.state,
             since = excluded.since
       where excluded.revision >= follow_up.revision
      """;

  private final EntityManager entities;

  FollowUps(EntityManager entities) {
    this.entities = entities;
  }

  /** Takes an event in, with its inbox entry, or nothing of both; false if it was known. */
  @Transactional
  boolean take(String eventId, CaseEvent event) {
    boolean isNew =
        entities.createNativeQuery(ENTER).setParameter("eventId", eventId).executeUpdate() == 1;
    if (isNew) {
      UUID[] reports = event.reportIds().toArray(UUID[]::new);
      Session session = entities.unwrap(Session.class);
      session
          .createNativeMutationQuery(LET_GO)
          .setParameter("caseId", event.caseId())
          .setParameter("revision", event.revision())
          .setParameter("reports", reports, UUID[].class)
          .executeUpdate();
      FollowUp followUp = FollowUp.of(event);
      session
          .createNativeMutationQuery(APPLY)
          .setParameter("caseId", event.caseId())
          .setParameter("revision", event.revision())
          .setParameter("state", followUp.state().name())
          .setParameter("since", followUp.since())
          .setParameter("reports", reports, UUID[].class)
          .executeUpdate();
    }
    return isNew;
  }

  /** Forgets an erased report, in the caller's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void erase(UUID reportId) {
    entities
        .createNativeQuery("delete from follow_up where report_id = :reportId")
        .setParameter("reportId", reportId)
        .executeUpdate();
  }
}
