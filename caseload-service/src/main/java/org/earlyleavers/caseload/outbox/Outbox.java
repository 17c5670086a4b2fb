package org.earlyleavers.caseload.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.earlyleavers.caseload.cases.ContactAttempt.Result;
import org.earlyleavers.events.CaseEvent;
import org.earlyleavers.events.CaseEvent.Change;
import org.earlyleavers.events.CaseEvent.State;
import org.earlyleavers.events.CaseEvent.StructureKind;

/** The events in the database that are still to be published. */
@ApplicationScoped
class Outbox {

  private static final String SPOKEN_AT =
      "select min(at) from contact_attempt where case_id = ? and at >= ? and result = any (?)";

  private static final String ADD =
      "insert into outbox (case_id, report_ids, changes, state, since, structure_kind, at)"
          + " values (?, ?, ?, ?, ?, ?, ?)";

  /** One instance publishes at a time, because the events of a case must stay in their order. */
  private static final String TAKE_TURN =
      "select pg_try_advisory_xact_lock(hashtext('caseload.outbox'))";

  private static final String FIRST =
      "select id, case_id, report_ids, changes, state, since, structure_kind, at from outbox"
          + " order by id limit ?";

  private static final String DELETE = "delete from outbox where id = any (?)";

  private static final String[] CONVERSATIONS =
      Stream.of(Result.values())
          .filter(Result::isConversation)
          .map(Result::name)
          .toArray(String[]::new);

  private final AgroalDataSource database;

  Outbox(AgroalDataSource database) {
    this.database = database;
  }

  /** In the transaction that the news is about. */
  void add(List<FollowUpNews> news) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement add = connection.prepareStatement(ADD)) {
      for (FollowUpNews one : news) {
        Optional<Instant> spokenAt =
            one.mayHaveBeenSpokenTo() ? spokenAt(connection, one) : Optional.empty();
        add.setObject(1, one.caseId());
        add.setArray(2, connection.createArrayOf("uuid", one.reports().toArray()));
        add.setArray(
            3, connection.createArrayOf("text", one.changes().stream().map(Enum::name).toArray()));
        add.setString(4, one.state(spokenAt).name());
        add.setTimestamp(5, Timestamp.from(one.since(spokenAt)));
        add.setString(6, one.structureKind().name());
        add.setTimestamp(7, Timestamp.from(one.at()));
        add.addBatch();
      }
      add.executeBatch();
    }
  }

  private static Optional<Instant> spokenAt(Connection connection, FollowUpNews news)
      throws SQLException {
    try (PreparedStatement spokenAt = connection.prepareStatement(SPOKEN_AT)) {
      spokenAt.setObject(1, news.caseId());
      spokenAt.setTimestamp(2, Timestamp.from(news.openedAt()));
      spokenAt.setArray(3, connection.createArrayOf("text", CONVERSATIONS));
      try (ResultSet found = spokenAt.executeQuery()) {
        found.next();
        return Optional.ofNullable(found.getTimestamp(1)).map(Timestamp::toInstant);
      }
    }
  }

  /** Whether this transaction alone may publish until its end. */
  static boolean takeTurn(Connection connection) throws SQLException {
    try (PreparedStatement takeTurn = connection.prepareStatement(TAKE_TURN);
        ResultSet turn = takeTurn.executeQuery()) {
      turn.next();
      return turn.getBoolean(1);
    }
  }

  /** The oldest events, oldest first. */
  static List<CaseEvent> first(Connection connection, int limit) throws SQLException {
    try (PreparedStatement first = connection.prepareStatement(FIRST)) {
      first.setInt(1, limit);
      List<CaseEvent> events = new ArrayList<>();
      try (ResultSet found = first.executeQuery()) {
        while (found.next()) {
          events.add(event(found));
        }
      }
      return events;
    }
  }

  private static CaseEvent event(ResultSet row) throws SQLException {
    return new CaseEvent(
        row.getObject("case_id", UUID.class),
        row.getLong("id"),
        Set.of((UUID[]) row.getArray("report_ids").getArray()),
        changes(row.getArray("changes")),
        State.valueOf(row.getString("state")),
        row.getTimestamp("since").toInstant(),
        StructureKind.valueOf(row.getString("structure_kind")),
        row.getTimestamp("at").toInstant());
  }

  private static Set<Change> changes(Array names) throws SQLException {
    return Arrays.stream((String[]) names.getArray())
        .map(Change::valueOf)
        .collect(Collectors.toSet());
  }

  /** Forgets events that are published. */
  static void delete(Connection connection, List<CaseEvent> published) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
      delete.setArray(
          1,
          connection.createArrayOf(
              "bigint", published.stream().map(CaseEvent::revision).toArray()));
      delete.executeUpdate();
    }
  }
}
