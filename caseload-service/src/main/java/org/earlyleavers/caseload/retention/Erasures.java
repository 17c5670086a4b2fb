package org.earlyleavers.caseload.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.earlyleavers.caseload.database.ActingAs;
import org.earlyleavers.caseload.database.DatabaseRole;
import org.earlyleavers.caseload.database.IdQuery;
import org.earlyleavers.caseload.store.CaseStore;
import org.earlyleavers.events.ErasureRequested;

/** Reports that are to be erased from the exchange, or are. */
@ApplicationScoped
public class Erasures {

  private static final int AT_ONCE = 200;

  private static final IdQuery COVERED =
      new IdQuery(
          "select report_id from report_erasure where report_id = any (?) and confirmed_at is"
              + " null");

  private final EntityManager entities;
  private final CaseStore cases;
  private final Purge purge;
  private final RetentionConfig config;
  private final Clock clock;

  Erasures(
      EntityManager entities, CaseStore cases, Purge purge, RetentionConfig config, Clock clock) {
    this.entities = entities;
    this.cases = cases;
    this.purge = purge;
    this.config = config;
    this.clock = clock;
  }

  /** Those of these reports of which nothing may be made any more. In the engine's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Set<UUID> cover(Collection<UUID> reportIds) {
    return COVERED.ask(entities, reportIds);
  }

  /** Matching has forgotten a report: whoever asked for it, nothing of it stays here either. */
  @ActingAs(DatabaseRole.ENGINE)
  @Transactional
  public void confirm(UUID reportId) {
    entities
        .createNativeQuery(
            "update report_erasure set confirmed_at = :now"
                + " where report_id = :id and confirmed_at is null")
        .setParameter("now", clock.instant())
        .setParameter("id", reportId)
        .executeUpdate();
    for (Object found :
        entities
            .createNativeQuery(
                "select c.id, (select count(*) from case_report o where o.case_id = c.id and"
                    + " o.report_id <> :id and o.confirmed_report is not null) as others"
                    + " from cases c join case_report r on r.case_id = c.id"
                    + " where r.report_id = :id for update of c",
                Tuple.class)
            .setParameter("id", reportId)
            .getResultList()) {
      Tuple row = (Tuple) found;
      forget(reportId, row.get("id", UUID.class), row.get("others", Number.class).longValue());
    }
  }

  private void forget(UUID reportId, UUID caseId, long otherStatements) {
    if (otherStatements == 0) {
      purge.removeErased(caseId);
      return;
    }
    purge.forgetAnswers(caseId);
    cases.forgetReport(caseId, reportId);
  }

  /** What is to be asked for now, for the first time or again. In the engine's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<ErasureRequested> outstanding() {
    List<ErasureRequested> outstanding = new ArrayList<>();
    for (Object found :
        entities
            .createNativeQuery(
                "select report_id, requested_at from report_erasure where confirmed_at is null"
                    + " and (sent_at is null or sent_at < :before)"
                    + " order by requested_at limit :atOnce for update skip locked",
                Tuple.class)
            .setParameter("before", clock.instant().minus(config.askAgainAfter()))
            .setParameter("atOnce", AT_ONCE)
            .getResultList()) {
      Tuple row = (Tuple) found;
      outstanding.add(
          new ErasureRequested(
              row.get("report_id", UUID.class), row.get("requested_at", Instant.class)));
    }
    return outstanding;
  }

  /** They are with the broker. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void sent(List<ErasureRequested> requests) {
    entities
        .createNativeQuery("update report_erasure set sent_at = :now where report_id = any (:ids)")
        .setParameter("now", clock.instant())
        .setParameter("ids", requests.stream().map(ErasureRequested::reportId).toArray(UUID[]::new))
        .executeUpdate();
  }
}
