package org.earlyleavers.caseload.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.earlyleavers.caseload.routing.Coverage;
import org.earlyleavers.caseload.routing.CoverageCalendar;
import org.earlyleavers.caseload.routing.CoverageCalendar.Version;

/** The versions of the coverage in the database. Every method needs a transaction. */
@ApplicationScoped
class CoverageVersions {

  /** Any number that nobody else locks. */
  private static final long LOCK = 0x434F_5645_5241_4745L;

  private final EntityManager entities;

  CoverageVersions(EntityManager entities) {
    this.entities = entities;
  }

  /** Waits until this transaction alone may add one. */
  void lock() {
    entities
        .createNativeQuery("select 1 from pg_advisory_xact_lock(:key)")
        .setParameter("key", LOCK)
        .getSingleResult();
  }

  /** The latest import first. */
  List<CoverageVersion> all() {
    return entities
        .createQuery("from CoverageVersion order by id desc", CoverageVersion.class)
        .getResultList();
  }

  CoverageCalendar calendar() {
    return new CoverageCalendar(
        all().stream().map(row -> new Version(row.id, row.validFrom)).toList());
  }

  CoverageVersion add(
      CoverageFile file, String digest, LocalDate validFrom, Instant now, String by) {
    Map<String, String> missions = new TreeMap<>(file.coverage().missionByCommune());
    CoverageVersion row = new CoverageVersion();
    row.validFrom = validFrom;
    row.importedAt = now;
    row.importedBy = by;
    row.digest = digest;
    row.communes = missions.size();
    row.missions = (int) missions.values().stream().distinct().count();
    entities.persist(row);
    entities.flush();
    addPairs("coverage_commune (version_id, commune, mission)", row.id, missions);
    addPairs("coverage_mission (version_id, mission, name)", row.id, new TreeMap<>(file.names()));
    return row;
  }

  private void addPairs(String table, long version, Map<String, String> pairs) {
    entities
        .createNativeQuery(
            "insert into "
                + table
                + " select :version, k, v from unnest(cast(:keys as text[]), cast(:values as"
                + " text[])) as pair (k, v)")
        .setParameter("version", version)
        .setParameter("keys", pairs.keySet().toArray(String[]::new))
        .setParameter("values", pairs.values().toArray(String[]::new))
        .executeUpdate();
  }

  Coverage coverageOf(long version) {
    return new Coverage(
        pairs("select commune, mission from coverage_commune where version_id = :id", version));
  }

  Map<String, String> namesOf(long version) {
    return pairs("select mission, name from coverage_mission where version_id = :id", version);
  }

  private Map<String, String> pairs(String sql, long version) {
    List<?> rows =
        entities.createNativeQuery(sql, Tuple.class).setParameter("id", version).getResultList();
    return rows.stream()
        .map(Tuple.class::cast)
        .collect(
            Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, String.class)));
  }
}
