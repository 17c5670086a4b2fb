package org.earlyleavers.clocks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/** This machine's clock and the database's. */
final class TwoClocks {

  private final Clock here;
  private final DataSource there;
  private final Duration tolerance;

  TwoClocks(Clock here, DataSource there, Duration tolerance) {
    this.here = here;
    this.there = there;
    this.tolerance = tolerance;
  }

  /** Whether they are no further apart than is tolerated; a slow answer is held against nobody. */
  boolean agree() throws SQLException {
    try (Connection connection = there.getConnection()) {
      Instant before = here.instant();
      Instant theirs = timeOf(connection);
      return !theirs.isBefore(before.minus(tolerance))
          && !theirs.isAfter(here.instant().plus(tolerance));
    }
  }

  private static Instant timeOf(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select clock_timestamp()")) {
      row.next();
      return row.getObject(1, OffsetDateTime.class).toInstant();
    }
  }
}
