package org.earlyleavers.caseload.readlog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.earlyleavers.caseload.database.ActingAs;
import org.earlyleavers.caseload.database.DatabaseRole;

/** The entries, for those who look into them. */
@ApplicationScoped
public class ReadLogEntries {

  private final EntityManager entities;

  ReadLogEntries(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Which entries are wanted; what is absent does not matter.
   *
   * @param from of this instant or later
   * @param until before this instant
   * @param before entered before the entry of this id
   */
  public record Filter(
      Optional<UUID> caseId,
      Optional<String> reader,
      Optional<Instant> from,
      Optional<Instant> until,
      Optional<Long> before) {

    /** Everything about one case. */
    public static Filter ofCase(UUID id) {
      return new Filter(
          Optional.of(id), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same, entered before that entry. */
    public Filter before(long id) {
      return new Filter(caseId, reader, from, until, Optional.of(id));
    }
  }

  /**
   * The latest entries first. In a transaction of its own, because only the auditor's role may
   * look.
   */
  @ActingAs(DatabaseRole.AUDITOR)
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public List<ReadLogEntry> find(Filter filter, int limit) {
    List<String> conditions = new ArrayList<>();
    Map<String, Object> parameters = new HashMap<>();
    filter
        .caseId()
        .ifPresent(
            id -> {
              conditions.add("case_ids @> :cases");
              parameters.put("cases", new UUID[] {id});
            });
    filter.reader().ifPresent(add("reader = :reader", "reader", conditions, parameters));
    filter.from().ifPresent(add("at >= :earliest", "earliest", conditions, parameters));
    filter.until().ifPresent(add("at < :latest", "latest", conditions, parameters));
    filter.before().ifPresent(add("id < :before", "before", conditions, parameters));
    String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    Query query =
        entities
            .createNativeQuery(
                "select id, at, reader, structure, what, purpose, outcome, case_ids from read_log"
                    + where
                    + " order by id desc",
                Tuple.class)
            .setMaxResults(limit);
    parameters.forEach(query::setParameter);
    List<ReadLogEntry> found = new ArrayList<>();
    for (Object row : query.getResultList()) {
      found.add(entry((Tuple) row));
    }
    return found;
  }

  private static <T> Consumer<T> add(
      String condition, String name, List<String> conditions, Map<String, Object> parameters) {
    return value -> {
      conditions.add(condition);
      parameters.put(name, value);
    };
  }

  private static ReadLogEntry entry(Tuple row) {
    return new ReadLogEntry(
        row.get("id", Long.class),
        row.get("at", Instant.class),
        row.get("reader", String.class),
        row.get("structure", String.class),
        ReadKind.valueOf(row.get("what", String.class)),
        ReadPurpose.valueOf(row.get("purpose", String.class)),
        row.get("outcome", String.class),
        List.of(row.get("case_ids", UUID[].class)));
  }
}
