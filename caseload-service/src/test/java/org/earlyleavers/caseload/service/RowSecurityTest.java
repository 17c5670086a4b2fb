package org.earlyleavers.caseload.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.earlyleavers.caseload.service.Decisions.LES_ULIS;
import static org.earlyleavers.caseload.service.Decisions.PARIS_19;
import static org.earlyleavers.caseload.service.Decisions.onSomebodyLivingIn;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.Tokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself refuses, whatever the service asks it. */
@QuarkusTest
@TestProfile(CaseloadProfile.class)
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "caseload"))
class RowSecurityTest {

  /** Tables without a word about a person, which every desk may read whole. */
  private static final Set<String> OPEN_TO_EVERY_DESK = Set.of("live_list");

  private static final String NOBODYS_STRUCTURE = "00000";
  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  private static final String TABLES =
      "select relname from pg_class where relnamespace = 'caseload'::regnamespace"
          + " and relkind in ('r', 'p') and relname <> 'flyway_schema_history'";

  @Inject DecisionTopic topic;
  @Inject Rows rows;
  Tokens tokens;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.datasource.username")
  String login;

  @ConfigProperty(name = "quarkus.datasource.password")
  String password;

  @Test
  void a_desk_sees_no_foreign_row_of_any_table_when_a_query_forgets_its_filter() throws Exception {
    // Given a case with everything in Paris, and one in Essonne
    Decisions inParis = onSomebodyLivingIn(PARIS_19);
    Decisions inEssonne = onSomebodyLivingIn(LES_ULIS);
    topic.publish(inParis.confirmed(1));
    topic.publish(inEssonne.confirmed(1));
    CaseApi camille = new CaseApi(tokens, "camille.paris");
    String id = camille.awaitCase(inParis.familyName(), "NEW");
    new CaseApi(tokens, "karim.corbeil").awaitCase(inEssonne.familyName(), "NEW");
    camille
        .request()
        .header("If-Match", "*")
        .body("{\"channel\":\"PHONE\",\"result\":\"NO_ANSWER\"}")
        .post("/cases/" + id + "/contact-attempts")
        .then()
        .statusCode(201);
    String paris = rows.structureOf(inParis.reportId());
    String essonne = rows.structureOf(inEssonne.reportId());

    // When the desks select everything
    // Then Paris sees its own rows and none of Essonne's, and the other way round
    for (String table : List.of("cases", "case_report", "contact_attempt", "case_history")) {
      assertThat(visible(paris, table, id)).as("Paris in " + table).isPositive();
      assertThat(visible(essonne, table, id)).as("Essonne in " + table).isZero();
    }
    String other = rows.caseOf(inEssonne.reportId());
    for (String table : tablesOfTheDesk()) {
      assertThat(visible(paris, table, other)).as(table).isZero();
      assertThat(visible(paris, table, inEssonne.familyName())).as(table).isZero();
      if (!OPEN_TO_EVERY_DESK.contains(table)) {
        assertThat(visible(NOBODYS_STRUCTURE, table, "")).as(table).isZero();
        assertThat(visible("", table, "")).as(table + " without a structure").isZero();
      }
    }

    // And what it does not see it does not change, nor give away
    assertThat(
            change(essonne, "update caseload.cases set version = version where id = '" + id + "'"))
        .isZero();
    assertRefused(
        () ->
            change(paris, "update caseload.cases set structure = '00000' where id = '" + id + "'"));
    assertRefused(() -> change(paris, "delete from caseload.case_history"));
    assertRefused(() -> change(paris, "update caseload.case_history set by = 'x'"));
  }

  @Test
  void whoever_is_asked_to_take_a_case_over_reads_it_and_changes_nothing() throws Exception {
    // Given a minor's case that the coordination is asked to take over
    Decisions leaver =
        onSomebodyLivingIn(PARIS_19).born(LocalDate.now(ZoneId.of("Europe/Paris")).minusYears(17));
    topic.publish(leaver.confirmed(1));
    CaseApi camille = new CaseApi(tokens, "camille.paris");
    String id = camille.awaitCase(leaver.familyName(), "NEW");
    camille
        .changing(id)
        .body("{\"to\":\"PSAD-75\",\"reason\":\"OTHER\"}")
        .post("/cases/" + id + "/hand-overs")
        .then()
        .statusCode(201);

    // Then it sees what hangs on the case
    for (String table : List.of("case_report", "case_history", "training_obligation")) {
      assertThat(visible("PSAD-75", table, id)).as(table).isPositive();
    }

    // And changes none of it
    assertThat(
            change(
                "PSAD-75", "update caseload.cases set version = version where id = '" + id + "'"))
        .isZero();
    for (String table : List.of("case_report", "training_obligation")) {
      String sql = "update caseload.%s set case_id = case_id where case_id = '%s'";
      assertRefused(() -> change("PSAD-75", sql.formatted(table, id)));
      assertThat(change("75119", sql.formatted(table, id))).as(table).isPositive();
    }
  }

  @Test
  void every_table_has_row_security_that_binds_its_owner_too() throws SQLException {
    assertThat(strings(TABLES)).contains("cases", "case_report", "inbox");
    assertThat(strings(TABLES + " and not (relrowsecurity and relforcerowsecurity)"))
        .as("tables without the lines that V2 asks for")
        .isEmpty();
    assertThat(
            strings(
                TABLES
                    + " and exists (select from pg_policy p where p.polrelid = pg_class.oid"
                    + " and (p.polroles && array[0::oid, 'caseload'::regrole::oid]))"))
        .as("tables with a policy for everybody")
        .isEmpty();
    assertThat(
            strings(
                "select relname from pg_class where relnamespace = 'caseload'::regnamespace"
                    + " and relkind in ('v', 'm')"
                    + " and not coalesce(reloptions, '{}') && array['security_invoker=true']"))
        .as("views that look with their owner's eyes")
        .isEmpty();
    assertThat(
            strings(
                "select proname from pg_proc where pronamespace = 'caseload'::regnamespace"
                    + " and prosecdef"))
        .as("functions that run as their owner")
        .isEmpty();
  }

  @Test
  void nobody_but_the_owner_may_empty_a_table_or_hang_something_on_it() throws SQLException {
    assertThat(
            strings(
                "select distinct table_name || ' ' || grantee || ' ' || privilege_type from"
                    + " information_schema.table_privileges where table_schema = 'caseload' and"
                    + " grantee not in ('caseload_owner', 'postgres') and (privilege_type not in"
                    + " ('SELECT', 'INSERT', 'UPDATE', 'DELETE') or grantee in ('caseload',"
                    + " 'PUBLIC') or grantee = 'caseload_auditor' and privilege_type <> 'SELECT' or"
                    + " table_name = 'flyway_schema_history')"))
        .isEmpty();
  }

  @Test
  void the_login_owns_nothing_and_has_no_way_around() throws SQLException {
    assertThat(
            strings(
                "select relname from pg_class where relowner = 'caseload'::regrole union all select"
                    + " nspname from pg_namespace where nspowner = 'caseload'::regrole"))
        .isEmpty();
    assertThat(
            strings(
                "select rolname from pg_roles where rolname like 'caseload%' and (rolsuper or"
                    + " rolbypassrls or rolcreaterole or rolcreatedb)"))
        .isEmpty();
    assertThat(
            strings(
                "select r.rolname from pg_auth_members m join pg_roles r on r.oid = m.roleid"
                    + " where m.member = 'caseload'::regrole and (m.inherit_option or"
                    + " m.admin_option) union all select 'caseload_owner' where"
                    + " pg_has_role('caseload', 'caseload_owner', 'set')"))
        .isEmpty();
  }

  @Test
  void a_page_of_a_long_list_is_read_in_the_order_of_its_index_and_not_sorted()
      throws SQLException {
    try (Connection owner = rows.asOwnerOfTheServer();
        Statement statement = owner.createStatement()) {
      // Given twenty structures with a thousand new cases each
      owner.setAutoCommit(false);
      statement.execute(
          "insert into caseload.cases (id, state, structure, routing_explanation, first_opened_at,"
              + " opened_at, changed_at, version, next_step, next_step_due) select"
              + " gen_random_uuid(), 'NEW', 'LONG-' || n % 20, 'test', now(), now(), now(), 0,"
              + " 'FIRST_CALL', now() + n * interval '1 minute' from generate_series(1, 20000) n");
      statement.execute("analyze caseload.cases");

      // When one of them reads the first page
      statement.execute("set local role caseload_desk");
      statement.execute("select set_config('caseload.structure', 'LONG-7', true)");
      List<String> plan =
          strings(
              statement,
              "explain select * from caseload.cases where structure = 'LONG-7' and state = 'NEW'"
                  + " order by next_step_due, id limit 51");
      owner.rollback();

      // Then as much is read as is shown
      assertThat(plan)
          .anyMatch(line -> line.contains("Index Scan using cases_new"))
          .noneMatch(line -> line.contains("Sort"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select count(*) from caseload.cases",
        "alter table caseload.cases disable row level security",
        "alter table caseload.cases no force row level security",
        "drop policy desk on caseload.cases",
        "create table caseload.mine (note text)",
        "set role caseload_owner",
        "set role postgres",
        "alter role caseload bypassrls",
        "truncate caseload.cases",
        "insert into caseload.read_log (at) values (now())"
      })
  void the_login_by_itself_is_refused(String sql) {
    assertRefused(
        () -> {
          try (Connection connection = DriverManager.getConnection(url, login, password);
              Statement statement = connection.createStatement()) {
            statement.execute(sql);
          }
        });
  }

  private List<String> tablesOfTheDesk() throws SQLException {
    return strings(TABLES + " and has_table_privilege('caseload_desk', oid, 'select')");
  }

  /** How many rows a desk sees in which a text occurs anywhere. */
  private long visible(String structure, String table, String text) throws SQLException {
    try (Connection connection = desk(structure);
        PreparedStatement count =
            connection.prepareStatement(
                "select count(*) from caseload." + table + " t where strpos(t::text, ?) > 0")) {
      count.setString(1, text);
      try (ResultSet found = count.executeQuery()) {
        found.next();
        return found.getLong(1);
      }
    }
  }

  private int change(String structure, String sql) throws SQLException {
    try (Connection connection = desk(structure);
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  /** As the service is when it works for a structure. */
  private Connection desk(String structure) throws SQLException {
    Connection connection = DriverManager.getConnection(url, login, password);
    try (PreparedStatement take =
        connection.prepareStatement(
            "select set_config('role', 'caseload_desk', false),"
                + " set_config('caseload.structure', ?, false)")) {
      take.setString(1, structure);
      take.execute();
    }
    return connection;
  }

  private static void assertRefused(ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
  }

  private List<String> strings(String sql) throws SQLException {
    try (Connection owner = rows.asOwnerOfTheServer();
        Statement statement = owner.createStatement()) {
      return strings(statement, sql);
    }
  }

  private static List<String> strings(Statement statement, String sql) throws SQLException {
    try (ResultSet found = statement.executeQuery(sql)) {
      List<String> all = new ArrayList<>();
      while (found.next()) {
        all.add(found.getString(1));
      }
      return all;
    }
  }
}
