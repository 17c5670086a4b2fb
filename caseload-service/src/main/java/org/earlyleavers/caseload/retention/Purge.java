package org.earlyleavers.caseload.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.earlyleavers.caseload.database.ActingAs;
import org.earlyleavers.caseload.database.DatabaseRole;
import org.earlyleavers.caseload.store.CaseRemoved;

/**
 * Removes what is over, a batch in each transaction, with the account of what it removed. Several
 * instances do no harm: each takes cases that no other one holds.
 */
@ApplicationScoped
@ActingAs(DatabaseRole.ENGINE)
public class Purge {

  private static final int ROWS_AT_ONCE = 5000;

  private static final String OVER =
      """
      select c.id, c.state
        from cases c
       where (c.state = 'CLOSED' and c.ended_at < :closed)
          or (c.state = 'TAKEN_BACK' and c.ended_at < :takenBack)
          or (c.state = 'MERGED' and c.ended_at < :merged)
          or (c.state = 'DORMANT' and c.changed_at < :dormant)
          or c.birth_date <= :bornOnOrBefore
       order by c.id limit :atOnce
         for update of c skip locked
      """;

  /** Case ids stay ids in here: what is counted is told apart by them, and they go. */
  private static final String KEEP_ANONYMOUS =
      """
      insert into purged_case
             (structure, departement, opened_month, state, outcome, days_to_first_contact)
      select c.structure,
             case when place.commune ~ '^9[78]' then left(place.commune, 3)
                  when place.commune ~ '^(\\d{2}|2[AB])\\d{3}$' then left(place.commune, 2)
                  when r.school_uai ~ '^0' then substr(r.school_uai, 2, 2)
                  when r.school_uai ~ '^[67]20' then case left(r.school_uai, 1) when '6' then '2A' else '2B' end
                  else left(r.school_uai, 3) end,
             cast(date_trunc('month', c.first_opened_at at time zone 'Europe/Paris') as date),
             c.state,
             coalesce(c.closure_reason, c.take_back_reason),
             (select greatest(0, cast(extract(day from min(a.at) - r.reported_at) as integer))
                from contact_attempt a where a.case_id = c.id)
        from cases c
        left join case_report r on r.report_id = c.shown_report
        cross join lateral
             (select r.confirmed_report #>> '{person,residence,communeCode}' as commune) place
       where c.id = any (:ids) and c.first_opened_at is not null and c.state <> 'MERGED'
      """;

  /** Those that were followed: of the others the follow-up has no say. */
  private static final String ASK_FOR_ERASURE =
      """
      insert into report_erasure (report_id, requested_at)
      select r.report_id, :now from case_report r join cases c on c.id = r.case_id
       where c.id = any (:ids) and c.first_opened_at is not null and r.revision is not null
      on conflict do nothing
      """;

  /** A case that goes takes those along that were merged into it, whatever way that went. */
  private static final String WITH_MERGED =
      """
      with recursive gone as (
        select id from cases where id = any (:ids)
        union
        select c.id from cases c join gone on c.merged_into = gone.id)
      """;

  /** A merged one was on nobody's list. */
  private static final String LISTED =
      """
      select c.id, c.structure from cases c
       where c.id = any (:ids) and c.structure is not null and c.state <> 'MERGED'
      """;

  private final EntityManager entities;
  private final Event<CaseRemoved> removals;
  private final RetentionConfig config;
  private final Clock clock;

  Purge(EntityManager entities, Event<CaseRemoved> removals, RetentionConfig config, Clock clock) {
    this.entities = entities;
    this.removals = removals;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Removes cases whose time is up.
   *
   * @return whether there may be more
   */
  @Transactional
  public boolean removeCases() {
    Instant now = clock.instant();
    Limits limits = Limits.at(now, config);
    Query over =
        entities
            .createNativeQuery(OVER, Tuple.class)
            .setParameter("closed", limits.closed())
            .setParameter("takenBack", limits.takenBack())
            .setParameter("merged", limits.merged())
            .setParameter("dormant", limits.dormant())
            .setParameter("bornOnOrBefore", limits.bornOnOrBefore())
            .setParameter("atOnce", config.casesAtOnce());
    List<UUID> ids = new ArrayList<>();
    Map<String, Integer> removed = new TreeMap<>();
    for (Object found : over.getResultList()) {
      Tuple row = (Tuple) found;
      ids.add(row.get("id", UUID.class));
      removed.merge("cases " + row.get("state", String.class), 1, Integer::sum);
    }
    if (!ids.isEmpty()) {
      removed.put("reports", askForErasure(ids, now));
      remove(ids, removed, now);
    }
    return ids.size() == config.casesAtOnce();
  }

  /** Removes one case, whatever its state, because its last report was erased. */
  @Transactional(Transactional.TxType.MANDATORY)
  void removeErased(UUID caseId) {
    remove(
        List.of(caseId),
        new TreeMap<>(Map.of("cases whose report was erased", 1)),
        clock.instant());
  }

  /** What was answered to changes of cases is about the person too, and hangs on no case. */
  @Transactional(Transactional.TxType.MANDATORY)
  void forgetAnswers(UUID... caseIds) {
    entities
        .createNativeQuery(
            WITH_MERGED + "delete from idempotency_key where case_id in (select id from gone)")
        .setParameter("ids", caseIds)
        .executeUpdate();
  }

  private int askForErasure(List<UUID> ids, Instant now) {
    return entities
        .createNativeQuery(ASK_FOR_ERASURE)
        .setParameter("ids", ids.toArray(UUID[]::new))
        .setParameter("now", now)
        .executeUpdate();
  }

  private void remove(List<UUID> ids, Map<String, Integer> removed, Instant now) {
    UUID[] all = ids.toArray(UUID[]::new);
    entities.createNativeQuery(KEEP_ANONYMOUS).setParameter("ids", all).executeUpdate();
    forgetAnswers(all);
    for (Object listed :
        entities.createNativeQuery(LISTED, Tuple.class).setParameter("ids", all).getResultList()) {
      Tuple row = (Tuple) listed;
      removals.fire(new CaseRemoved(row.get("id", UUID.class), row.get("structure", String.class)));
    }
    // What live lists were told is about the person too, and hangs on no case.
    entities
        .createNativeQuery(
            WITH_MERGED + "delete from live_event where case_id in (select id from gone)")
        .setParameter("ids", all)
        .executeUpdate();
    entities
        .createNativeQuery("delete from cases where id = any (:ids)")
        .setParameter("ids", all)
        .executeUpdate();
    account(removed, now);
  }

  /**
   * Removes ids that are no longer needed.
   *
   * @return whether there may be more
   */
  @Transactional
  public boolean removeRows() {
    Instant now = clock.instant();
    Limits limits = Limits.at(now, config);
    Map<String, Integer> removed = new TreeMap<>();
    removed.put("inbox", remove("inbox", "received_at", limits.inbox()));
    removed.put("erasures", remove("report_erasure", "confirmed_at", limits.inbox()));
    removed.put("read log", remove("read_log", "at", limits.readLog()));
    removed.values().removeIf(count -> count == 0);
    account(removed, now);
    return removed.containsValue(ROWS_AT_ONCE);
  }

  private int remove(String table, String column, Instant before) {
    String key =
        switch (table) {
          case "inbox" -> "event_id";
          case "report_erasure" -> "report_id";
          default -> "id";
        };
    return entities
        .createNativeQuery(
            "delete from %1$s where %2$s in (select %2$s from %1$s where %3$s < :before limit %4$d)"
                .formatted(table, key, column, ROWS_AT_ONCE))
        .setParameter("before", before)
        .executeUpdate();
  }

  private void account(Map<String, Integer> removed, Instant now) {
    if (removed.isEmpty()) {
      return;
    }
    entities
        .createNativeQuery(
            "insert into purge (at, removed) values (:now, jsonb_object(:kinds, :counts))")
        .setParameter("now", now)
        .setParameter("kinds", removed.keySet().toArray(String[]::new))
        .setParameter(
            "counts", removed.values().stream().map(String::valueOf).toArray(String[]::new))
        .executeUpdate();
  }

  /** All that is over, batch by batch. */
  static void untilNothingIsLeft(BooleanSupplier... batches) {
    Stream.of(batches)
        .forEach(
            batch -> {
              boolean more = true;
              while (more) {
                more = batch.getAsBoolean();
              }
            });
  }
}
