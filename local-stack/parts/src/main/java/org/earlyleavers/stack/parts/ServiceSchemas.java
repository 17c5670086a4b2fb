package org.earlyleavers.stack.parts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
      if (ownerOf(service).equals(service)) {
        createOwnedByLogin(statement, service);
      } else {
        statement.execute(script(service));
        setPassword(statement, ownerOf(service), password);
      }
      setPassword(statement, service, password);
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot create the schema of " + service, e);
    }
  }

  /**
   * Who owns a service's tables: another role than the one that the service works as, if there is a
   * script that says so.
   */
  static String ownerOf(String service) {
    return ServiceSchemas.class.getResource(service + ".sql") == null
        ? service
        : service + "_owner";
  }

  private static String script(String service) {
    try (InputStream script = ServiceSchemas.class.getResourceAsStream(service + ".sql")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void createOwnedByLogin(Statement statement, String service) throws SQLException {
    if (!exists(statement, "select from pg_roles where rolname = '" + service + "'")) {
      statement.execute("create role " + service + " login");
    }
    statement.execute("alter role %s set search_path = %s".formatted(service, service));
    statement.execute(
        "create schema if not exists %s authorization %s".formatted(service, service));
    statement.execute("revoke all on schema public from public");
  }

  private static void setPassword(Statement statement, String role, String password)
      throws SQLException {
    statement.execute(
        "alter role %s password %s".formatted(role, statement.enquoteLiteral(password)));
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
