package org.earlyleavers.caseload.live;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.earlyleavers.caseload.database.ActingAs;
import org.earlyleavers.caseload.database.DatabaseRole;
import org.earlyleavers.caseload.live.LiveList.Told;

/** The events in the database, numbered for each structure from 1 on without a gap. */
@ApplicationScoped
class LiveEvents {

  /** What is announced whenever events of a structure are committed; its code comes along. */
  static final String CHANNEL = "live_event";

  private static final String TELL = "select tell_live(?, ?, ?, ?)";

  private static final String NEWEST = "select last_id from live_list where structure = ?";

  private static final String SINCE =
      """
      select e.structure, e.id, e.name, e.body
        from unnest(?::text[], ?::bigint[]) as known (structure, id)
        join live_event e on e.structure = known.structure and e.id > known.id
       order by e.structure, e.id
       limit ?
      """;

  private static final String FORGET = "delete from live_event where at < ?";

  private final AgroalDataSource database;

  LiveEvents(AgroalDataSource database) {
    this.database = database;
  }

  /** Something that a structure is told about a case. */
  record News(String structure, String name, UUID caseId, String body) {}

  /** In the caller's transaction, once and at its end. */
  void tell(List<News> news) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement tell = connection.prepareStatement(TELL)) {
      tell.setArray(1, texts(connection, news.stream().map(News::structure).toArray()));
      tell.setArray(2, texts(connection, news.stream().map(News::name).toArray()));
      tell.setArray(3, connection.createArrayOf("uuid", news.stream().map(News::caseId).toArray()));
      tell.setArray(4, texts(connection, news.stream().map(News::body).toArray()));
      tell.execute();
    }
  }

  /** The number of a structure's last event, 0 if there was none. */
  @ActingAs(DatabaseRole.ENGINE)
  long newest(String structure) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement newest = connection.prepareStatement(NEWEST)) {
      newest.setString(1, structure);
      try (ResultSet found = newest.executeQuery()) {
        return found.next() ? found.getLong(1) : 0;
      }
    }
  }

  /** A structure's events after a number up to another, as far as they are kept. */
  @ActingAs(DatabaseRole.ENGINE)
  List<Told> between(String structure, long after, long upTo) throws SQLException {
    try (Connection connection = database.getConnection()) {
      int limit = Math.toIntExact(upTo - after);
      return since(connection, Map.of(structure, after), limit).stream()
          .filter(event -> event.id() <= upTo)
          .toList();
    }
  }

  /** The events of several structures, each after the number that goes with it. */
  static List<Told> since(Connection connection, Map<String, Long> known, int limit)
      throws SQLException {
    try (PreparedStatement since = connection.prepareStatement(SINCE)) {
      List<Map.Entry<String, Long>> entries = List.copyOf(known.entrySet());
      since.setArray(1, texts(connection, entries.stream().map(Map.Entry::getKey).toArray()));
      since.setArray(
          2,
          connection.createArrayOf("bigint", entries.stream().map(Map.Entry::getValue).toArray()));
      since.setInt(3, limit);
      List<Told> events = new ArrayList<>();
      try (ResultSet found = since.executeQuery()) {
        while (found.next()) {
          events.add(
              new Told(
                  found.getString(1), found.getLong(2), found.getString(3), found.getString(4)));
        }
      }
      return events;
    }
  }

  /** Drops what is older, which no client gets any more. */
  static int forget(Connection connection, Instant before) throws SQLException {
    try (PreparedStatement forget = connection.prepareStatement(FORGET)) {
      forget.setTimestamp(1, Timestamp.from(before));
      return forget.executeUpdate();
    }
  }

  private static java.sql.Array texts(Connection connection, Object[] values) throws SQLException {
    return connection.createArrayOf("text", values);
  }
}
