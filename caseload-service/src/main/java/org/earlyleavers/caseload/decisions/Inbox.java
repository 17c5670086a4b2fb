package org.earlyleavers.caseload.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.Session;

/** Remembers the events that were applied, in the transaction of their effects. */
@ApplicationScoped
class Inbox {

  /** In one order for everybody, so that two transactions never wait for each other. */
  private static final String ADMIT =
      "insert into inbox (event_id, received_at) select id, ? from unnest(?) id order by id"
          + " on conflict do nothing returning event_id";

  private final EntityManager entities;

  Inbox(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Notes events.
   *
   * @return those that have not been applied before
   */
  Set<String> admit(Collection<String> eventIds, Instant now) {
    return entities
        .unwrap(Session.class)
        .doReturningWork(connection -> admit(connection, eventIds, now));
  }

  private static Set<String> admit(Connection connection, Collection<String> eventIds, Instant now)
      throws SQLException {
    try (PreparedStatement admit = connection.prepareStatement(ADMIT)) {
      admit.setTimestamp(1, Timestamp.from(now));
      admit.setArray(2, connection.createArrayOf("text", eventIds.toArray()));
      Set<String> admitted = new HashSet<>();
      try (ResultSet returned = admit.executeQuery()) {
        while (returned.next()) {
          admitted.add(returned.getString(1));
        }
      }
      return admitted;
    }
  }
}
