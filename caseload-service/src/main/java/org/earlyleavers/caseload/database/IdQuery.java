package org.earlyleavers.caseload.database;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/**
 * A query that finds ids by ids, in the transaction of an entity manager. In JDBC: it is asked for
 * each decision, and Hibernate translates a list of values anew each time, which takes longer than
 * the database does. What entities have not written yet, it does not see.
 *
 * @param sql has one parameter, an array of ids, and one column
 */
public record IdQuery(String sql) {

  /** What is found by these ids. */
  public Set<UUID> ask(EntityManager entities, Collection<UUID> ids) {
    return entities.unwrap(Session.class).doReturningWork(connection -> ask(connection, ids));
  }

  private Set<UUID> ask(Connection connection, Collection<UUID> ids) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      Set<UUID> found = new HashSet<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getObject(1, UUID.class));
        }
      }
      return found;
    }
  }
}
