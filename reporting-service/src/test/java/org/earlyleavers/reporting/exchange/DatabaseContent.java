package org.earlyleavers.reporting.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Everything that stands in any column of any table of the service. */
@ApplicationScoped
public class DatabaseContent {

  private final DataSource database;

  DatabaseContent(DataSource database) {
    this.database = database;
  }

  /** One line for each row of each table. */
  public List<String> rows() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      List<String> tables =
          firstColumn(
              statement,
              "select quote_ident(table_name) from information_schema.tables"
                  + " where table_schema = current_schema()");
      List<String> rows = new ArrayList<>();
      for (String table : tables) {
        rows.addAll(
            firstColumn(statement, "select '" + table + ' ' + "' || t::text from " + table + " t"));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Of an erased report the service may know its id, and nothing else. */
  public void assertKeepsTheIdAloneOf(String erasedReport) {
    assertThat(rows())
        .filteredOn(row -> row.contains(erasedReport))
        .as("the id alone")
        .containsExactly("erased_report (" + erasedReport + ")");
  }

  public void change(String command) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> firstColumn(Statement statement, String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (ResultSet found = statement.executeQuery(query)) {
      while (found.next()) {
        values.add(found.getString(1));
      }
    }
    return values;
  }
}
