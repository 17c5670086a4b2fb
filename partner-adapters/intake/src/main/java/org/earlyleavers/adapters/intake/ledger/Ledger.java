package org.earlyleavers.adapters.intake.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.earlyleavers.adapters.intake.database.Database;

/**
 * What the broker has acknowledged of every enrolment and award, and of which it is not known
 * whether it has.
 */
@ApplicationScoped
public class Ledger {

  private static final String KNOWN =
      "select key, fingerprint, recorded_at, list from ledger where key = any (?)";
  private static final String INSERT =
      """
      insert into ledger (key, fingerprint, recorded_at, ends_on, list, content)
      select * from unnest(?::text[], ?::text[], ?::timestamptz[], ?::date[], ?::text[], ?::bytea[])
      on conflict (key) do update set
        fingerprint = excluded.fingerprint,
      """;
  private static final String ANNOUNCE =
      INSERT
          + """
            list = coalesce(ledger.list, excluded.list),
            content = coalesce(ledger.content, excluded.content)
          """;
  private static final String ENTER =
      INSERT
          + """
            recorded_at = excluded.recorded_at,
            ends_on = excluded.ends_on,
            list = excluded.list,
            content = excluded.content
          """;
  private static final String RUNNING =
      """
      select key from ledger
      where list = ? and (ends_on is null or ends_on > ? or fingerprint = '')
      """;
  private static final String CONTENTS =
      "select key, content from ledger where key = any (?) and content is not null";
  private static final String FORGET = "delete from ledger where ends_on < ?";

  private final Database database;

  Ledger(Database database) {
    this.database = database;
  }

  /** What is known of something that has been published before. */
  public record Known(String key, String fingerprint, Instant recordedAt, Optional<String> list) {}

  /** What is known of those of the keys that have been published before. */
  public Map<String, Known> known(Collection<String> keys) {
    return database
        .select(
            KNOWN,
            (connection, query) -> query.setArray(1, texts(connection, keys)),
            row ->
                new Known(
                    row.getString(1),
                    row.getString(2),
                    row.getObject(3, OffsetDateTime.class).toInstant(),
                    Optional.ofNullable(row.getString(4))))
        .stream()
        .collect(Collectors.toMap(Known::key, Function.identity()));
  }

  /**
   * Enters what is about to be published; each key at most once. Until it is entered as
   * acknowledged, it is unknown what the exchange has of it: whatever is said of it next differs.
   */
  public void announce(List<LedgerEntry> entries) {
    write(ANNOUNCE, entries.stream().map(LedgerEntry::uncertain).toList());
  }

  /** Enters what the broker has acknowledged; each key at most once. */
  public void enter(List<LedgerEntry> entries) {
    write(ENTER, entries);
  }

  private void write(String command, List<LedgerEntry> entries) {
    database.change(
        command,
        (connection, statement) -> {
          statement.setArray(1, column(connection, "text", entries, LedgerEntry::key));
          statement.setArray(2, column(connection, "text", entries, LedgerEntry::fingerprint));
          statement.setArray(3, column(connection, "timestamptz", entries, Ledger::recordedAt));
          statement.setArray(4, column(connection, "date", entries, Ledger::endsOn));
          statement.setArray(
              5, column(connection, "text", entries, each -> each.list().orElse(null)));
          statement.setArray(6, contents(connection, entries));
        });
  }

  /** The keys of a list's enrolments of which it is not certain that they ended by that day. */
  public Set<String> running(String list, LocalDate day) {
    return new HashSet<>(
        database.select(
            RUNNING,
            (connection, query) -> {
              query.setString(1, list);
              query.setObject(2, day);
            },
            row -> row.getString(1)));
  }

  /** The sealed events of listed enrolments, by key. */
  public Map<String, byte[]> contents(Collection<String> keys) {
    return database
        .select(
            CONTENTS,
            (connection, query) -> query.setArray(1, texts(connection, keys)),
            row -> Map.entry(row.getString(1), row.getBytes(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * Forgets what ended before that day. Sent again, it is published again, which does no harm.
   *
   * @return how many were forgotten
   */
  public int forgetEndedBefore(LocalDate day) {
    return database.change(FORGET, (connection, command) -> command.setObject(1, day));
  }

  private static String recordedAt(LedgerEntry entry) {
    return entry.recordedAt().toString();
  }

  private static String endsOn(LedgerEntry entry) {
    return entry.endsOn().map(LocalDate::toString).orElse(null);
  }

  private static Array texts(Connection connection, Collection<String> values) throws SQLException {
    return connection.createArrayOf("text", values.toArray());
  }

  private static Array column(
      Connection connection,
      String type,
      List<LedgerEntry> entries,
      Function<LedgerEntry, String> value)
      throws SQLException {
    return connection.createArrayOf(type, entries.stream().map(value).toArray());
  }

  private static Array contents(Connection connection, List<LedgerEntry> entries)
      throws SQLException {
    return connection.createArrayOf(
        "bytea", entries.stream().map(each -> each.content().orElse(null)).toArray(byte[][]::new));
  }
}
