package org.earlyleavers.benchmarks.services;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.earlyleavers.benchmarks.measuring.Percentiles;

/** What stands in the database, whatever the service says. */
final class CaseTables implements AutoCloseable {

  private final Connection connection;

  CaseTables(String jdbcUrl) throws SQLException {
    this.connection = DriverManager.getConnection(jdbcUrl, "postgres", "");
  }

  /** How many decisions were applied. */
  long applied() throws SQLException {
    return number("select count(*) from caseload.case_report where revision is not null");
  }

  long cases() throws SQLException {
    return number("select count(*) from caseload.cases where state = 'NEW'");
  }

  long structures() throws SQLException {
    return number("select count(distinct structure) from caseload.cases");
  }

  /** What the database itself takes for nothing, from here. */
  Percentiles floor(int times) throws SQLException {
    List<Long> took = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      number("select 1");
      took.add(System.nanoTime() - start);
    }
    return Percentiles.of(took);
  }

  /** As the server's own housekeeping does sooner or later. */
  void analyze() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("vacuum analyze");
    }
  }

  private long number(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      found.next();
      return found.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
