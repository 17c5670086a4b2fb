package org.earlyleavers.adapters.intake.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Runs statements, each in a transaction of its own. */
@ApplicationScoped
public class Database {

  private static final Logger LOG = Logger.getLogger(Database.class);

  private final DataSource dataSource;

  Database(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Gives a statement its parameters. */
  @FunctionalInterface
  public interface Parameters {

    /** Sets them. */
    void set(Connection connection, PreparedStatement statement) throws SQLException;
  }

  /** Makes something of a row. */
  @FunctionalInterface
  public interface Reading<T> {

    /** Reads the row on which the cursor stands. */
    T read(ResultSet row) throws SQLException;
  }

  /**
   * The rows of a query.
   *
   * @throws DatabaseUnavailableException if it fails
   */
  public <T> List<T> select(String query, Parameters parameters, Reading<T> reading) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(query)) {
      parameters.set(connection, statement);
      List<T> all = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          all.add(reading.read(rows));
        }
      }
      return all;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /**
   * Changes rows.
   *
   * @return how many
   * @throws DatabaseUnavailableException if it fails
   */
  public int change(String command, Parameters parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(command)) {
      parameters.set(connection, statement);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static DatabaseUnavailableException failed(SQLException e) {
    LOG.warnf("The database refused a statement: SQL state %s", e.getSQLState());
    return new DatabaseUnavailableException();
  }
}
