package org.earlyleavers.caseload.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.earlyleavers.caseload.database.OnBehalfOf.Principal;
import org.earlyleavers.caseload.service.CaseloadProfile;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(CaseloadProfile.class)
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "caseload"))
class PooledConnectionTest {

  private static final String INSUFFICIENT_PRIVILEGE = "42501";
  private static final String STRUCTURE = "select current_setting('caseload.structure')";

  @Inject AgroalDataSource pool;
  @Inject OnBehalfOf onBehalfOf;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.datasource.username")
  String login;

  @ConfigProperty(name = "quarkus.datasource.password")
  String password;

  private final AtomicReference<Principal> caller = new AtomicReference<>(Principal.NOBODY);

  @Test
  void the_only_connection_of_a_pool_forgets_for_whom_it_was() throws SQLException {
    try (AgroalDataSource one = poolOfOne()) {
      caller.set(new Principal(DatabaseRole.DESK, "75119"));
      assertThat(query(one, "select current_user")).isEqualTo("caseload_desk");
      assertThat(query(one, STRUCTURE)).isEqualTo("75119");
      String backend = query(one, "select pg_backend_pid()");

      caller.set(new Principal(DatabaseRole.DESK, "91228"));
      assertThat(query(one, STRUCTURE)).isEqualTo("91228");

      caller.set(new Principal(DatabaseRole.ENGINE, ""));
      assertThat(query(one, "select current_user")).isEqualTo("caseload_engine");
      assertThat(query(one, STRUCTURE)).isEmpty();

      caller.set(Principal.NOBODY);
      assertThat(query(one, "select current_user")).isEqualTo("caseload");
      assertRefused(() -> query(one, "select count(*) from caseload.cases"));
      assertThat(query(one, "select pg_backend_pid()")).isEqualTo(backend);
    }
  }

  @Test
  void a_connection_that_was_left_in_another_role_by_hand_takes_the_right_one_again()
      throws SQLException {
    try (AgroalDataSource one = poolOfOne()) {
      caller.set(new Principal(DatabaseRole.DESK, "75119"));
      query(one, "select set_config('role', 'caseload_engine', false)");

      assertThat(query(one, "select current_user")).isEqualTo("caseload_desk");
    }
  }

  @Test
  void a_connection_that_was_cut_off_gives_its_place_in_the_pool_to_a_new_one()
      throws SQLException {
    try (AgroalDataSource one = poolOfOne()) {
      caller.set(new Principal(DatabaseRole.ENGINE, ""));
      cutOff(query(one, "select pg_backend_pid()"));

      assertThatThrownBy(() -> query(one, "select 1")).isInstanceOf(SQLException.class);

      assertThat(query(one, "select current_user")).isEqualTo("caseload_engine");
    }
  }

  @Test
  void a_connection_that_takes_no_role_does_nothing() throws SQLException {
    try (AgroalDataSource one = poolOfOne()) {
      caller.set(new Principal(DatabaseRole.DESK, "with \0 in it"));
      assertThatThrownBy(() -> query(one, "select 1")).isInstanceOf(SQLException.class);

      caller.set(new Principal(DatabaseRole.DESK, "75119"));
      assertThat(query(one, STRUCTURE)).isEqualTo("75119");
    }
  }

  private void cutOff(String backend) throws SQLException {
    try (Connection owner = DriverManager.getConnection(url, "postgres", "");
        Statement statement = owner.createStatement()) {
      statement.execute("select pg_terminate_backend(%s)".formatted(backend));
    }
  }

  @Test
  void who_works_on_nobodys_behalf_sees_and_does_nothing() {
    assertRefused(() -> query(pool, "select count(*) from caseload.cases"));
    assertRefused(() -> query(pool, "select count(*) from caseload.flyway_schema_history"));
    assertRefused(() -> query(pool, "delete from caseload.inbox returning event_id"));
  }

  @Test
  void the_service_takes_a_role_for_as_long_as_it_says_so() throws Exception {
    String user = "select current_user";

    assertThat(onBehalfOf.call(DatabaseRole.ENGINE, () -> query(pool, user)))
        .isEqualTo("caseload_engine");
    assertThat(
            onBehalfOf.call(
                DatabaseRole.ENGINE,
                () -> onBehalfOf.call(DatabaseRole.AUDITOR, () -> query(pool, user))))
        .isEqualTo("caseload_auditor");
    assertThat(query(pool, user)).isEqualTo("caseload");
    assertThatThrownBy(() -> onBehalfOf.call(DatabaseRole.DESK, () -> query(pool, user)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertRefused(ThrowingCallable query) {
    assertThatThrownBy(query)
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
  }

  private AgroalDataSource poolOfOne() throws SQLException {
    AgroalDataSource one =
        AgroalDataSource.from(
            new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(
                    connections ->
                        connections
                            .maxSize(1)
                            .acquisitionTimeout(Duration.ofSeconds(5))
                            .exceptionSorter(new PostgreSQLExceptionSorter())
                            .connectionFactoryConfiguration(
                                factory ->
                                    factory
                                        .jdbcUrl(url)
                                        .principal(new NamePrincipal(login))
                                        .credential(new SimplePassword(password)))));
    one.setPoolInterceptors(List.of(new RoleOfConnection(caller::get)));
    return one;
  }

  private static String query(AgroalDataSource from, String sql) throws SQLException {
    try (Connection connection = from.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
