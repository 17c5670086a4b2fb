package org.earlyleavers.caseload.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.earlyleavers.caseload.access.Caller;
import org.earlyleavers.caseload.database.ActingAs;
import org.earlyleavers.caseload.database.DatabaseRole;
import org.earlyleavers.caseload.problems.ProblemException;
import org.earlyleavers.caseload.problems.ProblemKind;

/** Access to {@code idempotency_key}. */
@ApplicationScoped
class RememberedAnswers {

  private final EntityManager entities;
  private final IdempotencyConfig config;
  private final Clock clock;

  RememberedAnswers(EntityManager entities, IdempotencyConfig config, Clock clock) {
    this.entities = entities;
    this.config = config;
    this.clock = clock;
  }

  /**
   * What was answered.
   *
   * @param fingerprint of the request that was answered
   */
  record Answer(String fingerprint, int status, Optional<String> entityTag, String body) {}

  /**
   * Takes a key for this transaction. Waits for another one that has just taken it: if that ends
   * well the key is not free any more, otherwise it is.
   *
   * @param caseId what the answer will be about, with which it goes
   * @return when it was taken, by which this request is told from one that takes the key over;
   *     empty if it was not free
   */
  @Transactional(TxType.MANDATORY)
  Optional<Instant> take(String key, String fingerprint, Optional<UUID> caseId, Caller caller) {
    // What the database keeps is no finer than this.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    int taken =
        keyed(
                "insert into idempotency_key"
                    + " (structure, caller, key, fingerprint, case_id, created_at)"
                    + " values (:structure, :caller, :key, :fingerprint,"
                    + " cast(:case as uuid), :now)"
                    + " on conflict (structure, caller, key) do update set"
                    + " fingerprint = excluded.fingerprint, created_at = excluded.created_at,"
                    + " case_id = excluded.case_id,"
                    + " status = null, entity_tag = null, body = null"
                    + " where idempotency_key.created_at < :expired"
                    + " or idempotency_key.status is null"
                    + " and idempotency_key.created_at < :interrupted",
                key,
                caller)
            .setParameter("fingerprint", fingerprint)
            .setParameter("case", caseId.map(UUID::toString).orElse(null))
            .setParameter("now", now)
            .setParameter("expired", now.minus(config.keepAnswers()))
            .setParameter("interrupted", now.minus(config.interruptedAfter()))
            .executeUpdate();
    return taken == 1 ? Optional.of(now) : Optional.empty();
  }

  /** Does nothing when another request has taken the key over. */
  @Transactional(TxType.MANDATORY)
  void remember(String key, Instant taken, Answer answer, Caller caller) {
    keyed(
            "update idempotency_key set status = :status, entity_tag = :tag, body = :body"
                + " where structure = :structure and caller = :caller and key = :key"
                + " and created_at = :taken",
            key,
            caller)
        .setParameter("taken", taken)
        .setParameter("status", answer.status())
        .setParameter("tag", answer.entityTag().orElse(""))
        .setParameter("body", answer.body())
        .executeUpdate();
  }

  /** Does nothing when another request has taken the key over. */
  @Transactional(TxType.MANDATORY)
  void release(String key, Instant taken, Caller caller) {
    keyed(
            "delete from idempotency_key"
                + " where structure = :structure and caller = :caller and key = :key"
                + " and created_at = :taken",
            key,
            caller)
        .setParameter("taken", taken)
        .executeUpdate();
  }

  /**
   * What was answered under a key that is not free.
   *
   * @throws ProblemException when nothing is yet
   */
  @Transactional(TxType.MANDATORY)
  Answer of(String key, Caller caller) {
    Tuple row =
        (Tuple)
            entities
                .createNativeQuery(
                    "select fingerprint, status, entity_tag, body from idempotency_key"
                        + " where structure = :structure and caller = :caller and key = :key",
                    Tuple.class)
                .setParameter("structure", caller.structure())
                .setParameter("caller", caller.name())
                .setParameter("key", key)
                .getSingleResult();
    if (row.get("status") == null) {
      throw ProblemException.of(ProblemKind.KEY_IS_IN_USE);
    }
    return new Answer(
        row.get("fingerprint", String.class),
        row.get("status", Integer.class),
        Optional.of(row.get("entity_tag", String.class)).filter(tag -> !tag.isEmpty()),
        row.get("body", String.class));
  }

  /** The answers are about people: none is kept longer than it can be asked for. */
  @Scheduled(every = "PT1H", delayed = "PT1M")
  @ActingAs(DatabaseRole.ENGINE)
  @Transactional
  void forgetOld() {
    entities
        .createNativeQuery("delete from idempotency_key where created_at < :expired")
        .setParameter("expired", clock.instant().minus(config.keepAnswers()))
        .executeUpdate();
  }

  private Query keyed(String sql, String key, Caller caller) {
    return entities
        .createNativeQuery(sql)
        .setParameter("structure", caller.structure())
        .setParameter("caller", caller.name())
        .setParameter("key", key);
  }
}
