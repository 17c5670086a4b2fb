package org.earlyleavers.caseload.personalfile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.earlyleavers.caseload.access.Caller;
import org.earlyleavers.caseload.personalfile.PersonalFile.Read;
import org.earlyleavers.caseload.readlog.ReadKind;
import org.earlyleavers.caseload.readlog.ReadLog;
import org.earlyleavers.caseload.readlog.ReadLogEntries;
import org.earlyleavers.caseload.readlog.ReadLogEntries.Filter;
import org.earlyleavers.caseload.readlog.ReadLogEntry;
import org.earlyleavers.caseload.readlog.ReadPurpose;
import org.earlyleavers.caseload.readlog.StatedPurpose;

/**
 * Gathers all that is held on one person. From the tables themselves, and from every one that hangs
 * on a case: what is added to a case later is in here without anybody thinking of it.
 */
@ApplicationScoped
class PersonalFiles {

  private static final TypeReference<Map<String, Object>> ROW = new TypeReference<>() {};

  private static final int ENTRIES_AT_ONCE = 1000;

  /** Every table, and its column, that references cases by their id and that the desk may read. */
  private static final String TABLES =
      """
      select t.relname as "table", a.attname as "column"
        from pg_constraint f
        join pg_class t on t.oid = f.conrelid
        join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
       where f.contype = 'f' and f.confrelid = cast('cases' as regclass) and f.conrelid <> f.confrelid
         and has_table_privilege(t.oid, 'select')
       order by 1, 2
      """;

  private final EntityManager entities;
  private final ReadLog readLog;
  private final ReadLogEntries entries;
  private final StatedPurpose purpose;
  private final Caller caller;
  private final ObjectMapper json;
  private final Clock clock;

  PersonalFiles(
      EntityManager entities,
      ReadLog readLog,
      ReadLogEntries entries,
      StatedPurpose purpose,
      Caller caller,
      ObjectMapper json,
      Clock clock) {
    this.entities = entities;
    this.readLog = readLog;
    this.entries = entries;
    this.purpose = purpose;
    this.caller = caller;
    this.json = json;
    this.clock = clock;
  }

  /** The file, unless the case is not of the caller's structure; either is recorded. */
  @Transactional
  Optional<PersonalFile> export(UUID caseId) {
    purpose.state(ReadPurpose.RIGHTS_OF_THE_PERSON);
    Map<String, List<Map<String, Object>>> held = new TreeMap<>();
    List<Map<String, Object>> cases =
        rows(
            "select cast(to_jsonb(t) as text) from cases t"
                + " where id = :id and structure = :structure",
            caseId,
            Optional.of(caller.structure()));
    if (cases.isEmpty()) {
      readLog.denied(ReadKind.PERSONAL_FILE, caseId);
      return Optional.empty();
    }
    held.put("cases", cases);
    for (Object found : entities.createNativeQuery(TABLES, Tuple.class).getResultList()) {
      Tuple table = (Tuple) found;
      String name = table.get("table", String.class);
      held.computeIfAbsent(name, unknown -> new ArrayList<>())
          .addAll(
              rows(
                  "select cast(to_jsonb(t) as text) from %s t where %s = :id"
                      .formatted(name, table.get("column", String.class)),
                  caseId,
                  Optional.empty()));
    }
    readLog.granted(ReadKind.PERSONAL_FILE, List.of(caseId));
    return Optional.of(new PersonalFile(caseId, clock.instant(), held, readsOf(caseId)));
  }

  private List<Map<String, Object>> rows(String sql, UUID caseId, Optional<String> structure) {
    var query = entities.createNativeQuery(sql).setParameter("id", caseId);
    structure.ifPresent(code -> query.setParameter("structure", code));
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Object row : query.getResultList()) {
      rows.add(withoutForeignNotes((String) row));
    }
    return rows;
  }

  /** Free text goes to no other organisation. */
  private Map<String, Object> withoutForeignNotes(String row) {
    try {
      Map<String, Object> fields = json.readValue(row, ROW);
      Object structure = fields.get("structure");
      if (structure != null && !structure.equals(caller.structure())) {
        fields.remove("note");
      }
      return fields;
    } catch (JsonProcessingException e) {
      // Without the cause, whose message quotes the row.
      throw new IllegalStateException("A row is always readable as JSON");
    }
  }

  private List<Read> readsOf(UUID caseId) {
    List<Read> reads = new ArrayList<>();
    Filter filter = Filter.ofCase(caseId);
    List<ReadLogEntry> some = entries.find(filter, ENTRIES_AT_ONCE);
    while (!some.isEmpty()) {
      some.forEach(entry -> reads.add(Read.of(entry)));
      some = entries.find(filter.before(some.get(some.size() - 1).id()), ENTRIES_AT_ONCE);
    }
    return reads;
  }
}
