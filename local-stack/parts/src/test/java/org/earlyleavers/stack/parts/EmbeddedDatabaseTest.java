package org.earlyleavers.stack.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

  private static final String PASSWORD = "it's a 'secret'";

  /** PostgreSQL's codes of errors. */
  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  private static final String INVALID_PASSWORD = "28P01";

  @TempDir Path directory;

  @Test
  void a_second_start_on_the_same_directory_finds_its_rows_even_if_the_first_was_never_closed()
      throws Exception {
    // Given a server with a row, left over by an owner that was killed
    Path data = directory.resolve("database");
    Process owner = OwnerOfADatabase.leaveOneRowIn(data);
    assertThat(owner.waitFor()).isEqualTo(OwnerOfADatabase.HALTED);
    assertThat(data.resolve("postmaster.pid")).exists();

    // When another one starts there
    try (Database database = EmbeddedDatabase.start(Placement.at(data, 0))) {

      // Then the row is still there, and known services may be given again
      database.createSchemaFor("reporting", PASSWORD);
      assertThat(query(database, "reporting", "select note from notes")).isEqualTo("kept");
    }

    // And closing leaves no server behind
    assertThat(data.resolve("postmaster.pid")).doesNotExist();
  }

  @Test
  void a_service_has_its_own_schema_and_no_rights_on_others() throws Exception {
    try (Database database = EmbeddedDatabase.start(Placement.temporary())) {
      // Given two services, one with a table
      database.createSchemaFor("reporting", PASSWORD);
      database.createSchemaFor("caseload", "other");
      execute(database, "reporting", PASSWORD, "create table notes (note text)");

      // When the one looks into its own schema, then it finds its table without a prefix
      assertThat(
              query(
                  database,
                  "reporting",
                  "select schemaname from pg_tables where tablename = 'notes'"))
          .isEqualTo("reporting");

      // When the other one reads or creates there, or in the schema of all, then it is refused
      assertRefused(database, "select * from reporting.notes");
      assertRefused(database, "create table reporting.mine (note text)");
      assertRefused(database, "create table public.mine (note text)");

      // And a wrong password lets nobody in
      assertThatThrownBy(() -> execute(database, "reporting", "wrong", "select 1"))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(INVALID_PASSWORD));

      // And a name that is none is refused
      assertThatThrownBy(() -> database.createSchemaFor("x; drop schema reporting", "p"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void a_schema_that_a_login_owned_in_an_earlier_version_goes_on_under_its_owner()
      throws Exception {
    try (Database database = EmbeddedDatabase.start(Placement.temporary())) {
      // Given what an earlier version has left: a login that owns its tables
      asSuperuser(
          database,
          "create role caseload login; alter role caseload set search_path = caseload;"
              + "create schema caseload authorization caseload; set role caseload;"
              + "create table caseload.notes (note text);"
              + "insert into caseload.notes values ('kept')");

      // When the stack starts, also more than once
      database.createSchemaFor("caseload", "other");
      database.createSchemaFor("caseload", PASSWORD);

      // Then the owner has the table with its rows, and the login can no longer do anything to it
      String owner = Database.ownerOf("caseload");
      assertThat(owner).isEqualTo("caseload_owner");
      assertThat(query(database, owner, "select note from notes")).isEqualTo("kept");
      assertThatThrownBy(() -> query(database, "caseload", "select note from caseload.notes"))
          .isInstanceOfSatisfying(
              SQLException.class,
              e -> assertThat(e.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
      assertThat(Database.ownerOf("reporting")).isEqualTo("reporting");
    }
  }

  @Test
  void a_directory_that_is_in_use_is_refused_and_its_server_left_alone() throws Exception {
    // Given a server on a directory
    Path data = Files.createDirectory(directory.resolve("database"));
    try (Database database = EmbeddedDatabase.start(Placement.at(data, 0))) {
      database.createSchemaFor("reporting", PASSWORD);

      // When a second one shall use it, then it is refused
      Placement same = Placement.at(data, 0);
      assertThatThrownBy(() -> EmbeddedDatabase.start(same))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("in use");

      // And the first one still serves
      assertThat(query(database, "reporting", "select current_schema()")).isEqualTo("reporting");
    }
  }

  private static void asSuperuser(Database database, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), "postgres", "");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void assertRefused(Database database, String sql) {
    assertThatThrownBy(() -> execute(database, "caseload", "other", sql))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
  }

  private static String query(Database database, String service, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(database.jdbcUrl(), service, PASSWORD);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  static void execute(Database database, String service, String password, String sql)
      throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(database.jdbcUrl(), service, password);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** A process of its own, so that it can die without tidying up. */
  static final class OwnerOfADatabase {

    static final int HALTED = 7;

    private OwnerOfADatabase() {}

    static Process leaveOneRowIn(Path data) throws Exception {
      return new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-cp",
              System.getProperty("java.class.path"),
              OwnerOfADatabase.class.getName(),
              data.toString())
          .inheritIO()
          .start();
    }

    public static void main(String[] arguments) throws SQLException {
      Database database = EmbeddedDatabase.start(Placement.at(Path.of(arguments[0]), 0));
      database.createSchemaFor("reporting", PASSWORD);
      execute(database, "reporting", PASSWORD, "create table notes (note text)");
      execute(database, "reporting", PASSWORD, "insert into notes values ('kept')");
      Runtime.getRuntime().halt(HALTED);
    }
  }
}
