package org.earlyleavers.caseload.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.earlyleavers.caseload.service.Decisions.LES_ULIS;
import static org.earlyleavers.caseload.service.Decisions.PARIS_19;
import static org.earlyleavers.caseload.service.Decisions.onSomebodyLivingIn;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(CaseloadProfile.class)
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "caseload"))
class ReadLogTest {

  @Inject DecisionTopic topic;
  @Inject Rows rows;
  Tokens tokens;

  @TestHTTPResource("/cases/live")
  URI live;

  private CaseApi camille;
  private CaseApi karim;
  private CaseApi auditor;

  @BeforeEach
  void people() {
    camille = new CaseApi(tokens, "camille.paris");
    karim = new CaseApi(tokens, "karim.corbeil");
    auditor = new CaseApi(tokens, "agnes.audit");
  }

  @Test
  void whoever_reads_a_file_is_recorded_with_what_for_and_the_auditor_sees_it() {
    // Given a case that was seen on a list
    String id = caseIn(PARIS_19);

    // When it is read, for two purposes
    camille.details(id);
    camille
        .request()
        .header("Read-Purpose", "RIGHTS_OF_THE_PERSON")
        .get("/cases/" + id)
        .then()
        .statusCode(200);

    // Then the auditor finds both, the latest first, and the list before them
    List<Map<String, Object>> entries = entries("?case=" + id);
    assertThat(entries).hasSizeGreaterThan(2);
    assertThat(entries.get(0))
        .containsEntry("what", "CASE")
        .containsEntry("purpose", "RIGHTS_OF_THE_PERSON")
        .containsEntry("outcome", "GRANTED")
        .containsEntry("cases", List.of(id))
        .containsKeys("at", "structure");
    assertThat(entries.get(1)).containsEntry("purpose", "FOLLOW_UP");
    assertThat(entries).anyMatch(entry -> entry.get("what").equals("LIST"));

    // And by reader, in pages
    String reader = (String) entries.get(0).get("reader");
    assertThat(entries("?reader=" + reader + "&case=" + id)).isEqualTo(entries);
    assertThat(entries("?reader=somebody-else&case=" + id)).isEmpty();
    assertThat(entries("?until=2020-01-01T00:00:00Z&case=" + id)).isEmpty();
    JsonPath first = page("?limit=1&case=" + id);
    assertThat(page("?limit=1&case=" + id + "&after=" + first.getString("next")))
        .satisfies(second -> assertThat(second.getList("entries")).containsExactly(entries.get(1)));
  }

  @Test
  void who_asks_for_another_structures_case_gets_404_and_is_recorded() {
    String id = caseIn(LES_ULIS);

    camille.request().get("/cases/" + id).then().statusCode(404);
    camille
        .request()
        .header("If-Match", "*")
        .body("{\"caseworker\":\"camille.paris\"}")
        .put("/cases/" + id + "/assignment")
        .then()
        .statusCode(404);

    assertThat(entries("?case=" + id).subList(0, 2))
        .allSatisfy(entry -> assertThat(entry).containsEntry("outcome", "DENIED"))
        .extracting(entry -> entry.get("what"))
        .containsExactly("CHANGE", "CASE");
  }

  @Test
  void whoever_looks_at_a_live_list_is_recorded_before_the_first_event() throws Exception {
    String since = Instant.now().toString();

    try (SseConnection open = SseConnection.open(live, tokens.forUser("camille.paris"))) {
      assertThat(open.status()).isEqualTo(200);
      assertThat(entries("?from=" + since))
          .anySatisfy(
              entry ->
                  assertThat(entry)
                      .containsEntry("what", "LIVE_LIST")
                      .containsEntry("structure", "75119"));
    }
  }

  @Test
  void what_cannot_be_recorded_cannot_be_read() throws SQLException {
    String id = caseIn(PARIS_19);
    asOwnerOfTheServer("revoke insert on caseload.read_log from caseload_desk");
    try {
      camille.request().get("/cases/" + id).then().statusCode(503);
      camille.request().get("/cases").then().statusCode(503);
      camille.request().get("/cases/live").then().statusCode(503);
    } finally {
      asOwnerOfTheServer("grant insert on caseload.read_log to caseload_desk");
    }
    camille.details(id);
  }

  @Test
  void nobody_but_the_auditor_sees_the_log_and_the_auditor_sees_no_case() {
    camille.request().get("/read-log").then().statusCode(403);
    new CaseApi(tokens, "odile.psad").request().get("/read-log").then().statusCode(403);
    auditor.request().get("/cases").then().statusCode(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update caseload.read_log set reader = 'x'",
        "delete from caseload.read_log",
        "select count(*) from caseload.read_log"
      })
  void what_stands_in_the_log_is_out_of_reach_of_the_desk(String sql) {
    assertThatThrownBy(() -> as("caseload_desk", sql)).isInstanceOf(SQLException.class);
  }

  @Test
  void the_engine_removes_what_is_old_and_nothing_else() throws SQLException {
    String id = caseIn(PARIS_19);
    int before = entries("?case=" + id).size();

    as("caseload_engine", "delete from caseload.read_log");

    assertThat(entries("?case=" + id)).hasSize(before);
    assertThatThrownBy(() -> as("caseload_auditor", "delete from caseload.read_log"))
        .isInstanceOf(SQLException.class);
    assertThatThrownBy(() -> as("caseload_auditor", "select count(*) from caseload.cases"))
        .isInstanceOf(SQLException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"case=x", "from=yesterday", "until=2026-13-01T00:00:00Z", "limit=0", "after=x"})
  void a_filter_that_is_none_is_named_and_not_repeated(String query) {
    auditor
        .request()
        .get("/read-log?" + query)
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo(query.substring(0, query.indexOf('='))));
  }

  @Test
  void a_purpose_that_is_none_is_refused() {
    camille
        .request()
        .header("Read-Purpose", "CURIOSITY")
        .get("/cases")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("Read-Purpose"));
  }

  private String caseIn(String commune) {
    Decisions leaver = onSomebodyLivingIn(commune);
    topic.publish(leaver.confirmed(1));
    CaseApi desk = commune.equals(PARIS_19) ? camille : karim;
    return desk.awaitCase(leaver.familyName(), "NEW");
  }

  private List<Map<String, Object>> entries(String query) {
    return page(query).getList("entries");
  }

  private JsonPath page(String query) {
    return auditor
        .request()
        .get("/read-log" + query)
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .extract()
        .jsonPath();
  }

  private void as(String role, String sql) throws SQLException {
    asOwnerOfTheServer("set role " + role + "; " + sql);
  }

  private void asOwnerOfTheServer(String sql) throws SQLException {
    try (Connection owner = rows.asOwnerOfTheServer();
        Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }
}
