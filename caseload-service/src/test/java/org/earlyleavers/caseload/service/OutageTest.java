package org.earlyleavers.caseload.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.earlyleavers.caseload.service.Decisions.PARIS_19;
import static org.earlyleavers.caseload.service.Decisions.onSomebodyLivingIn;
import static org.earlyleavers.stack.parts.Waiting.PATIENCE;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.Tokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(CaseloadProfile.class)
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "caseload"))
class OutageTest {

  private static final String CUT_OFF =
      "alter role caseload nologin;"
          + "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'caseload'";
  private static final String LET_IN = "alter role caseload login";

  private static final int LEAVERS = 20;

  /** Before the pool looks after its connections by itself, which it does every two minutes. */
  private static final Duration TO_BE_READY = Duration.ofMinutes(1);

  @Inject DecisionTopic topic;
  @Inject Rows rows;
  Tokens tokens;

  @TestHTTPResource("/cases/live")
  URI live;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @AfterEach
  void letIn() throws SQLException {
    asOwnerOfTheServer(LET_IN);
  }

  @Test
  void decisions_that_meet_a_database_that_is_gone_are_applied_when_it_is_back() throws Exception {
    SseConnection connection = SseConnection.open(live, tokens.forUser("camille.paris"));
    List<Decisions> before = severalLeavers();
    List<Decisions> during = severalLeavers();
    before.forEach(leaver -> topic.publish(leaver.confirmed(1)));

    asOwnerOfTheServer(CUT_OFF);
    during.forEach(leaver -> topic.publish(leaver.confirmed(1)));
    await().atMost(PATIENCE).until(() -> RestAssured.get("/q/health/ready").statusCode() == 503);
    new CaseApi(tokens, "camille.paris")
        .request()
        .get("/cases")
        .then()
        .statusCode(503)
        .contentType("application/problem+json");
    asOwnerOfTheServer(LET_IN);

    Stream.concat(before.stream(), during.stream())
        .forEach(
            leaver ->
                await().atMost(PATIENCE).until(() -> rows.openCasesOf(leaver.familyName()) == 1));
    // The live list has missed nothing, unless it says so, and tells nothing twice.
    Stream.concat(before.stream(), during.stream())
        .forEach(
            leaver ->
                connection.await(
                    line -> line.contains(leaver.familyName()) || line.equals("event:resync")));
    assertThat(connection.lines())
        .filteredOn(line -> line.startsWith("id:"))
        .doesNotHaveDuplicates();
    connection.close();
    assertThat(topic.deadLetters())
        .noneMatch(
            letter ->
                during.stream()
                    .anyMatch(leaver -> leaver.reportId().toString().equals(letter.key())));
    await()
        .atMost(TO_BE_READY)
        .untilAsserted(
            () -> {
              Response ready = RestAssured.get("/q/health/ready");
              assertThat(ready.statusCode()).as(ready.getBody().asString()).isEqualTo(200);
            });
  }

  private static List<Decisions> severalLeavers() {
    return Stream.generate(() -> onSomebodyLivingIn(PARIS_19)).limit(LEAVERS).toList();
  }

  private void asOwnerOfTheServer(String sql) throws SQLException {
    try (Connection owner = DriverManager.getConnection(url, "postgres", "");
        Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }
}
