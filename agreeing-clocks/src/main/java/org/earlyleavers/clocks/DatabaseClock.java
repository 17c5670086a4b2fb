package org.earlyleavers.clocks;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** The clock of a service's database. */
@DefaultBean
@ApplicationScoped
class DatabaseClock implements OtherClock {

  private final Supplier<DataSource> database;

  /** Not the database itself: whoever has another clock to compare with needs none. */
  @Inject
  DatabaseClock(Instance<DataSource> database) {
    this((Supplier<DataSource>) database::get);
  }

  DatabaseClock(Supplier<DataSource> database) {
    this.database = database;
  }

  @Override
  public String whose() {
    return "the database's";
  }

  @Override
  public Instant read() throws SilentClockException {
    try (Connection connection = database.get().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select clock_timestamp()")) {
      row.next();
      return row.getObject(1, OffsetDateTime.class).toInstant();
    } catch (SQLException e) {
      throw new SilentClockException("SQL state " + e.getSQLState(), e);
    }
  }
}
