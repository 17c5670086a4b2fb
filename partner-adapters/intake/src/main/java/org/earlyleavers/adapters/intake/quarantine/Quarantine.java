package org.earlyleavers.adapters.intake.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.earlyleavers.adapters.intake.batch.TranslatedRecord;
import org.earlyleavers.adapters.intake.batch.Translation;
import org.earlyleavers.adapters.intake.database.Database;
import org.earlyleavers.adapters.intake.field.FieldFinding;
import org.earlyleavers.adapters.intake.pseudonym.Pseudonyms;
import org.earlyleavers.adapters.intake.sealing.Seal;

/**
 * Keeps refused records. The same record refused again is the same one. {@code
 * partner_quarantine_total} counts them by source and effect.
 */
@ApplicationScoped
public class Quarantine {

  private static final String KEEP =
      """
      insert into quarantine (id, source, batch, line, findings, content, kept_until)
      select * from unnest(
        ?::text[], ?::text[], ?::timestamptz[], ?::int[], ?::text[], ?::bytea[], ?::timestamptz[])
      on conflict (id) do update set
        batch = excluded.batch,
        line = excluded.line,
        findings = excluded.findings,
        kept_until = excluded.kept_until
      """;
  private static final String OF_SOURCE =
      "select * from quarantine where source = ? order by batch desc, line limit ?";
  private static final String ONE = "select * from quarantine where source = ? and id = ?";
  private static final String REMOVE = "delete from quarantine where source = ? and id = ?";
  private static final String EXPIRE = "delete from quarantine where kept_until < ?";
  private static final TypeReference<List<FieldFinding>> FINDINGS = new TypeReference<>() {};
  private static final TypeReference<TreeMap<String, String>> CONTENT = new TypeReference<>() {};
  private static final JsonMapper JSON = new JsonMapper();

  private final Database database;
  private final Seal seal;
  private final Pseudonyms pseudonyms;
  private final MeterRegistry meters;
  private final Period retention;

  Quarantine(
      Database database,
      Seal seal,
      Pseudonyms pseudonyms,
      MeterRegistry meters,
      QuarantineSettings settings) {
    this.database = database;
    this.seal = seal;
    this.pseudonyms = pseudonyms;
    this.meters = meters;
    this.retention = settings.retention();
  }

  /**
   * Keeps the refused ones of a batch's records.
   *
   * @param batch when it was taken in
   * @return the ids of the refused ones
   */
  public Set<String> keep(String source, Instant batch, List<TranslatedRecord> records) {
    Instant keptUntil = batch.atOffset(ZoneOffset.UTC).plus(retention).toInstant();
    Map<String, QuarantinedRecord> refused = new LinkedHashMap<>();
    for (TranslatedRecord each : records) {
      if (each.translation() instanceof Translation.Refused refusal) {
        String id = id(source, each.position(), refusal);
        refused.put(
            id,
            new QuarantinedRecord(
                id,
                source,
                batch,
                each.position(),
                refusal.problems(),
                refusal.content(),
                keptUntil));
      }
    }
    if (!refused.isEmpty()) {
      write(refused.values());
      count(source, "kept", refused.size());
    }
    return refused.keySet();
  }

  /** A source's refused records, the latest batch's first, without their content. */
  public List<QuarantinedRecord> of(String source, int most) {
    return database.select(
        OF_SOURCE,
        (connection, query) -> {
          query.setString(1, source);
          query.setInt(2, most);
        },
        row -> read(row, Optional.empty()));
  }

  /** A source's refused record with its content. */
  public Optional<QuarantinedRecord> find(String source, String id) {
    return database
        .select(
            ONE,
            (connection, query) -> {
              query.setString(1, source);
              query.setString(2, id);
            },
            row -> read(row, Optional.ofNullable(row.getBytes("content")).map(c -> open(id, c))))
        .stream()
        .findFirst();
  }

  /**
   * Removes a source's record, whose content is gone then.
   *
   * @param effect why, as the counter has it
   */
  public void remove(String source, String id, String effect) {
    int removed =
        database.change(
            REMOVE,
            (connection, command) -> {
              command.setString(1, source);
              command.setString(2, id);
            });
    count(source, effect, removed);
  }

  /**
   * Removes what has been kept long enough.
   *
   * @return how many
   */
  public int expire(Instant now) {
    return database.change(
        EXPIRE, (connection, command) -> command.setObject(1, now.atOffset(ZoneOffset.UTC)));
  }

  /** Of a record that may not be kept, only its place and its findings tell it from others. */
  private String id(String source, int position, Translation.Refused refusal) {
    return refusal
        .content()
        .map(content -> pseudonyms.of("quarantine", source, write(new TreeMap<>(content))))
        .orElseGet(
            () ->
                pseudonyms.of(
                    "quarantine-unread",
                    source,
                    Integer.toString(position),
                    write(refusal.problems())));
  }

  private void write(Collection<QuarantinedRecord> records) {
    database.change(
        KEEP,
        (connection, command) -> {
          Object[][] columns = columns(records);
          command.setArray(1, connection.createArrayOf("text", columns[0]));
          command.setArray(2, connection.createArrayOf("text", columns[1]));
          command.setArray(3, connection.createArrayOf("timestamptz", columns[2]));
          command.setArray(4, connection.createArrayOf("int4", columns[3]));
          command.setArray(5, connection.createArrayOf("text", columns[4]));
          command.setArray(6, connection.createArrayOf("bytea", columns[5]));
          command.setArray(7, connection.createArrayOf("timestamptz", columns[6]));
        });
  }

  private Object[][] columns(Collection<QuarantinedRecord> records) {
    return new Object[][] {
      records.stream().map(QuarantinedRecord::id).toArray(),
      records.stream().map(QuarantinedRecord::source).toArray(),
      records.stream().map(each -> each.batch().toString()).toArray(),
      records.stream().map(QuarantinedRecord::line).toArray(),
      records.stream().map(each -> write(each.findings())).toArray(),
      records.stream().map(this::sealed).toArray(byte[][]::new),
      records.stream().map(each -> each.keptUntil().toString()).toArray()
    };
  }

  private byte[] sealed(QuarantinedRecord kept) {
    return kept.content()
        .map(content -> seal.seal(kept.id(), write(content).getBytes(UTF_8)))
        .orElse(null);
  }

  private Map<String, String> open(String id, byte[] sealed) {
    return read(new String(seal.open(id, sealed), UTF_8), CONTENT);
  }

  private static QuarantinedRecord read(ResultSet row, Optional<Map<String, String>> content)
      throws SQLException {
    return new QuarantinedRecord(
        row.getString("id"),
        row.getString("source"),
        row.getObject("batch", OffsetDateTime.class).toInstant(),
        row.getInt("line"),
        read(row.getString("findings"), FINDINGS),
        content,
        row.getObject("kept_until", OffsetDateTime.class).toInstant());
  }

  private void count(String source, String effect, int number) {
    meters.counter("partner.quarantine", "source", source, "effect", effect).increment(number);
  }

  private static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A refused record cannot be written");
    }
  }

  private static <T> T read(String text, TypeReference<T> type) {
    try {
      return JSON.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A refused record cannot be read");
    }
  }
}
