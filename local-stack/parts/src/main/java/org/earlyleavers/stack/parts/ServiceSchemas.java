package org.earlyleavers.stack.parts;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/** The exchange's database on one server, with a schema and a login role per service. */
final class ServiceSchemas {

  private static final String DATABASE = "early_leavers";
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

  private final String server;

  private ServiceSchemas(String server) {
    this.server = server;
  }

  /** The database on the server that listens there; created if it is not there yet. */
  static ServiceSchemas on(int port) {
    ServiceSchemas schemas = new ServiceSchemas("jdbc:postgresql://localhost:" + port + "/");
    try (Connection connection = schemas.connectTo("postgres");
        Statement statement = connection.createStatement()) {
      if (!exists(statement, "select from pg_database where datname = '" + DATABASE + "'")) {
        statement.execute("create database " + DATABASE);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot create the database", e);
    }
    return schemas;
  }

  String jdbcUrl() {
    return server + DATABASE;
  }

  void create(String service, String password) {
    if (!NAME.matcher(service).matches()) {
      throw new IllegalArgumentException("Not a name for a schema: " + service);
    }
    try (Connection connection = connectTo(DATABASE);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      if (!exists(statement, "select from pg_roles where rolname = '" + service + "'")) {
        statement.execute("create role " + service + " login");
      }
      statement.execute(
          "alter role %s password %s".formatted(service, statement.enquoteLiteral(password)));
      statement.execute("alter role %s set search_path = %s".formatted(service, service));
      statement.execute(
          "create schema if not exists %s authorization %s".formatted(service, service));
      statement.execute("revoke all on schema public from public");
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot create the schema of " + service, e);
    }
  }

  private static boolean exists(Statement statement, String query) throws SQLException {
    try (ResultSet found = statement.executeQuery(query)) {
      return found.next();
    }
  }

  private Connection connectTo(String database) throws SQLException {
    return DriverManager.getConnection(server + database, "postgres", "");
  }
}
