package org.earlyleavers.caseload.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.earlyleavers.caseload.database.ActingAs;
import org.earlyleavers.caseload.database.DatabaseRole;
import org.earlyleavers.caseload.statistics.Counted.Avoided;
import org.earlyleavers.caseload.statistics.Counted.Cases;
import org.earlyleavers.caseload.statistics.Counted.Contacts;

/**
 * Lets the database count. Row security decides what: of a desk's connection, its own structure's
 * cases. A connection is held while it counts, and no longer: tables are made afterwards.
 */
@ApplicationScoped
class Counting {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private static final String CASES =
      """
      select structure,
        to_char(first_opened_at at time zone 'Europe/Paris', 'YYYY-MM') as opened,
        case
          when state = 'CLOSED' then 'CLOSED_' || closure_reason
          when state = 'TAKEN_BACK' then 'TAKEN_BACK_' || take_back_reason
          else 'OPEN'
        end as outcome,
        count(*)
      from cases
      where state in ('NEW', 'ASSIGNED', 'CLOSED', 'TAKEN_BACK')
        and first_opened_at >= :from and first_opened_at < :until
      group by 1, 2, 3
      union all
      select structure, to_char(opened_month, 'YYYY-MM'), state || '_' || outcome, count(*)
      from purged_case
      where state in ('CLOSED', 'TAKEN_BACK') and outcome is not null
        and to_char(opened_month, 'YYYY-MM') between :firstMonth and :lastMonth
      group by 1, 2, 3
      """;

  private static final String CONTACTS =
      """
      select structure, opened,
        cast(greatest(0, floor(extract(epoch from contacted - reported) / 86400)) as int) as days,
        count(*)
      from (
        select c.structure,
          to_char(c.first_opened_at at time zone 'Europe/Paris', 'YYYY-MM') as opened,
          (select min(a.at) from contact_attempt a where a.case_id = c.id) as contacted,
          (select min(r.reported_at) from case_report r where r.case_id = c.id) as reported
        from cases c
        where c.state in ('NEW', 'ASSIGNED', 'CLOSED', 'TAKEN_BACK')
          and c.first_opened_at >= :from and c.first_opened_at < :until) as ways
      where contacted is not null and reported is not null
      group by 1, 2, 3
      union all
      select structure, to_char(opened_month, 'YYYY-MM'), days_to_first_contact, count(*)
      from purged_case
      where state in ('CLOSED', 'TAKEN_BACK') and days_to_first_contact is not null
        and to_char(opened_month, 'YYYY-MM') between :firstMonth and :lastMonth
      group by 1, 2, 3
      """;

  private static final String AVOIDED =
      """
      select coalesce(school_departement, '00') as departement,
        to_char(decided_at at time zone 'Europe/Paris', 'YYYY-MM') as month, count(*)
      from case_report
      where structure is null and reason in ('IN_TRAINING', 'QUALIFIED', 'OVER_AGE')
        and decided_at >= :from and decided_at < :until
      group by 1, 2
      union all
      select departement, month, cast(sum(reports) as bigint)
      from avoided_alarm
      where month >= :firstMonth and month <= :lastMonth
      group by 1, 2
      """;

  private final EntityManager entities;

  Counting(EntityManager entities) {
    this.entities = entities;
  }

  @Transactional
  Counted ofCasesAlone(YearMonth first, YearMonth last) {
    return new Counted(cases(first, last), contacts(first, last), List.of());
  }

  /** On the engine's connection: a report that was never confirmed is on nobody's list. */
  @ActingAs(DatabaseRole.ENGINE)
  @Transactional
  Counted ofEverything(YearMonth first, YearMonth last) {
    return new Counted(cases(first, last), contacts(first, last), avoided(first, last));
  }

  private List<Cases> cases(YearMonth first, YearMonth last) {
    return rows(CASES, first, last)
        .map(
            row ->
                new Cases(
                    row.get(0, String.class),
                    YearMonth.parse(row.get(1, String.class)),
                    row.get(2, String.class),
                    row.get(3, Long.class)))
        .toList();
  }

  private List<Contacts> contacts(YearMonth first, YearMonth last) {
    return rows(CONTACTS, first, last)
        .map(
            row ->
                new Contacts(
                    row.get(0, String.class),
                    YearMonth.parse(row.get(1, String.class)),
                    row.get(2, Integer.class),
                    row.get(3, Long.class)))
        .toList();
  }

  private List<Avoided> avoided(YearMonth first, YearMonth last) {
    return rows(AVOIDED, first, last)
        .map(
            row ->
                new Avoided(
                    row.get(0, String.class),
                    YearMonth.parse(row.get(1, String.class)),
                    row.get(2, Long.class)))
        .toList();
  }

  private Stream<Tuple> rows(String sql, YearMonth first, YearMonth last) {
    return tuples(between(entities.createNativeQuery(sql, Tuple.class), first, last));
  }

  private static Query between(Query query, YearMonth first, YearMonth last) {
    return query
        .setParameter("from", first.atDay(1).atStartOfDay(PARIS).toInstant())
        .setParameter("until", last.plusMonths(1).atDay(1).atStartOfDay(PARIS).toInstant())
        .setParameter("firstMonth", first.toString())
        .setParameter("lastMonth", last.toString());
  }

  private static Stream<Tuple> tuples(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream().map(Tuple.class::cast);
  }
}
