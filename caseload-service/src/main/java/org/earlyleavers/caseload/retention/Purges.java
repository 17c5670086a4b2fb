package org.earlyleavers.caseload.retention;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.earlyleavers.caseload.database.ActingAs;
import org.earlyleavers.caseload.database.DatabaseRole;
import org.earlyleavers.caseload.retention.PurgeReport.Batch;
import org.earlyleavers.caseload.retention.PurgeReport.Erased;

/** The account of what was removed, for those who look into it. */
@ApplicationScoped
class Purges {

  private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};

  private final EntityManager entities;
  private final ObjectMapper json;

  Purges(EntityManager entities, ObjectMapper json) {
    this.entities = entities;
    this.json = json;
  }

  @ActingAs(DatabaseRole.AUDITOR)
  @Transactional
  PurgeReport find(long before, int limit) {
    List<Batch> batches = new ArrayList<>();
    for (Object found :
        entities
            .createNativeQuery(
                "select id, at, cast(removed as text) as removed from purge where id < :before"
                    + " order by id desc limit :oneMore",
                Tuple.class)
            .setParameter("before", before)
            .setParameter("oneMore", limit + 1)
            .getResultList()) {
      Tuple row = (Tuple) found;
      batches.add(
          new Batch(
              row.get("id", Long.class),
              row.get("at", Instant.class),
              counts(row.get("removed", String.class))));
    }
    return batches.size() <= limit
        ? new PurgeReport(erasures(), batches, Optional.empty())
        : new PurgeReport(
            erasures(),
            batches.subList(0, limit),
            Optional.of(Long.toString(batches.get(limit - 1).id())));
  }

  private Erased erasures() {
    Tuple counts =
        (Tuple)
            entities
                .createNativeQuery(
                    "select count(*) filter (where sent_at is null and confirmed_at is null) as"
                        + " requested, count(*) filter (where sent_at is not null and confirmed_at"
                        + " is null) as sent, count(confirmed_at) as confirmed from report_erasure",
                    Tuple.class)
                .getSingleResult();
    return new Erased(
        counts.get("requested", Long.class),
        counts.get("sent", Long.class),
        counts.get("confirmed", Long.class));
  }

  private Map<String, Integer> counts(String removed) {
    try {
      return json.readValue(removed, COUNTS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An account is JSON", e);
    }
  }
}
