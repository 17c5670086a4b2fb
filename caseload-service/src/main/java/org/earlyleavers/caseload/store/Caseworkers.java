package org.earlyleavers.caseload.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The people of a structure who may be given a case. No directory says who works where: somebody is
 * known once he or she has worked on a case of the structure, or was given one.
 */
@ApplicationScoped
public class Caseworkers {

  private final EntityManager entities;

  Caseworkers(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Somebody who may be given a case.
   *
   * @param absent whether rules pass him or her over for now
   * @param assignedCases how many open cases he or she has
   */
  public record Caseworker(String name, boolean absent, long assignedCases) {}

  /** Notes that somebody works here. */
  @Transactional
  public void know(String structure, String name) {
    entities
        .createNativeQuery(
            "insert into caseworker (structure, name) values (:structure, :name)"
                + " on conflict do nothing")
        .setParameter("structure", structure)
        .setParameter("name", name)
        .executeUpdate();
  }

  /** Notes whether somebody is away. */
  @Transactional
  public void setAbsent(String structure, String name, boolean absent) {
    entities
        .createNativeQuery(
            "insert into caseworker (structure, name, absent) values (:structure, :name, :absent)"
                + " on conflict (structure, name) do update set absent = excluded.absent")
        .setParameter("structure", structure)
        .setParameter("name", name)
        .setParameter("absent", absent)
        .executeUpdate();
  }

  /** Everybody of a structure, by name. */
  @Transactional
  public List<Caseworker> of(String structure) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select w.name as name, w.absent as absent, (select count(*) from cases c"
                    + " where c.structure = w.structure and c.state = 'ASSIGNED'"
                    + " and c.caseworker = w.name) as assigned"
                    + " from caseworker w where w.structure = :structure order by w.name",
                Tuple.class)
            .setParameter("structure", structure)
            .getResultList();
    return rows.stream()
        .map(Tuple.class::cast)
        .map(
            row ->
                new Caseworker(
                    row.get("name", String.class),
                    row.get("absent", Boolean.class),
                    row.get("assigned", Long.class)))
        .toList();
  }

  /**
   * Who of a structure is there and has the fewest cases; of several the first by name. Whoever
   * asks next waits until this transaction has given its case away.
   */
  @Transactional
  public Optional<String> leastLoaded(String structure) {
    entities
        .createNativeQuery(
            "select name from caseworker where structure = :structure order by name for update")
        .setParameter("structure", structure)
        .getResultList();
    return of(structure).stream()
        .filter(one -> !one.absent())
        .min(Comparator.comparing(Caseworker::assignedCases).thenComparing(Caseworker::name))
        .map(Caseworker::name);
  }
}
