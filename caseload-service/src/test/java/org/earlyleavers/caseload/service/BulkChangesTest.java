package org.earlyleavers.caseload.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.earlyleavers.caseload.service.Decisions.LES_ULIS;
import static org.earlyleavers.caseload.service.Decisions.PARIS_19;
import static org.earlyleavers.caseload.service.Decisions.onSomebodyLivingIn;
import static org.earlyleavers.stack.parts.Waiting.PATIENCE;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(CaseloadProfile.class)
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "caseload"))
class BulkChangesTest {

  /** quarkus.datasource.jdbc.max-size. */
  private static final int CONNECTIONS = 20;

  @Inject DecisionTopic topic;
  @Inject Rows rows;
  Tokens tokens;

  private CaseApi camille;

  @BeforeEach
  void people() {
    camille = new CaseApi(tokens, "camille.paris");
  }

  @Test
  void what_the_preview_says_is_what_happens_case_by_case() {
    // Given one case that can be closed, one that is nobody's, one of another structure, and none
    String mine = openCase(onSomebodyLivingIn(PARIS_19));
    assign(mine);
    String nobodys = openCase(onSomebodyLivingIn(PARIS_19));
    Decisions inEssonne = onSomebodyLivingIn(LES_ULIS);
    topic.publish(inEssonne.confirmed(1));
    String foreign = new CaseApi(tokens, "karim.corbeil").awaitCase(inEssonne.familyName(), "NEW");
    String body = close(mine, nobodys, foreign, UUID.randomUUID().toString(), mine);

    // When they are to be closed
    Response preview = send("?preview=true", null, body);

    // Then the preview says so, and changes nothing
    preview.then().statusCode(200).body("preview", equalTo(true)).body("changed", equalTo(1));
    assertThat(problems(preview.jsonPath()))
        .isEqualTo("none,/problems/not-possible-now,/problems/unknown-case,/problems/unknown-case");
    assertThat(camille.details(mine).getString("summary.state")).isEqualTo("ASSIGNED");

    // And it happens so
    Response done = send("", preview.header("ETag"), body);
    done.then().statusCode(200).body("preview", equalTo(false)).body("refused", equalTo(3));
    assertThat(problems(done.jsonPath())).isEqualTo(problems(preview.jsonPath()));
    assertThat(camille.details(mine).getString("summary.state")).isEqualTo("CLOSED");
    assertThat(camille.details(nobodys).getString("summary.state")).isEqualTo("NEW");
  }

  @Test
  void when_a_case_changed_since_the_preview_nothing_is_done() {
    String one = openCase(onSomebodyLivingIn(PARIS_19));
    String other = openCase(onSomebodyLivingIn(PARIS_19));
    String body = assignment(one, other);
    String confirmation = send("?preview=true", null, body).header("ETag");

    assign(other);
    send("", confirmation, body)
        .then()
        .statusCode(412)
        .body("type", equalTo("/problems/preview-is-stale"));
    send("", null, body).then().statusCode(428);
    // Any version will do for a change of one case; nobody has seen what this would do to many.
    send("", "*", body).then().statusCode(428);
    assertThat(camille.details(one).getString("summary.state")).isEqualTo("NEW");

    String again = send("?preview=true", null, body).header("ETag");
    send("", again, assignment(one)).then().statusCode(412);
    send("", again, body).then().statusCode(200).body("changed", equalTo(2));
    assertThat(camille.details(one).getString("summary.caseworker")).isEqualTo("camille.paris");
  }

  @Test
  void a_bulk_change_under_a_key_is_answered_again() {
    String id = openCase(onSomebodyLivingIn(PARIS_19));
    String body = assignment(id);
    String confirmation = send("?preview=true", null, body).header("ETag");
    String key = UUID.randomUUID().toString();

    for (int i = 0; i < 2; i++) {
      sendUnder(key, confirmation, body).then().statusCode(200).body("changed", equalTo(1));
    }
  }

  @Test
  void more_changes_than_there_are_connections_come_through_at_once() {
    String id = openCase(onSomebodyLivingIn(PARIS_19));
    String body = assignment(id);
    ExecutorService senders = Executors.newFixedThreadPool(CONNECTIONS + 10);
    try {
      List<CompletableFuture<Integer>> sent =
          IntStream.range(0, CONNECTIONS + 10)
              .mapToObj(
                  number ->
                      CompletableFuture.supplyAsync(
                          () ->
                              camille
                                  .request()
                                  .header("Idempotency-Key", UUID.randomUUID().toString())
                                  .body(body)
                                  .post("/bulk-changes?preview=true")
                                  .statusCode(),
                          senders))
              .toList();

      assertThat(sent).map(CompletableFuture::join).containsOnly(200);
    } finally {
      senders.shutdownNow();
    }
  }

  @Test
  void a_change_that_was_interrupted_is_not_done_twice_but_refused_until_it_is_looked_at_anew() {
    String id = openCase(onSomebodyLivingIn(PARIS_19));
    String body = assignment(id);
    String confirmation = send("?preview=true", null, body).header("ETag");
    String key = UUID.randomUUID().toString();
    sendUnder(key, confirmation, body).then().statusCode(200);

    // Given that the service was killed behind the last change and before it noted the answer
    rows.forgetAnswer(key);
    sendUnder(key, confirmation, body)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/key-is-in-use"));

    // When it is taken for interrupted
    rows.letKeyAge(key);
    sendUnder(key, confirmation, body)
        .then()
        .statusCode(412)
        .body("type", equalTo("/problems/preview-is-stale"));
    assertThat(camille.details(id).getString("summary.caseworker")).isEqualTo("camille.paris");
  }

  @Test
  void a_change_that_stood_still_does_not_overwrite_the_answer_of_the_one_that_took_its_key_over()
      throws Exception {
    String id = openCase(onSomebodyLivingIn(PARIS_19));
    String body = assignment(id);
    String confirmation = send("?preview=true", null, body).header("ETag");
    String key = UUID.randomUUID().toString();

    // Given a change that waits for a case that somebody holds
    CompletableFuture<Response> stalled;
    try (Connection holder = rows.asOwnerOfTheServer();
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("select 1 from caseload.cases where id = '" + id + "' for update");
      stalled = CompletableFuture.supplyAsync(() -> sendUnder(key, confirmation, body));
      await().atMost(PATIENCE).until(() -> rows.tablesThatContain(key).contains("idempotency_key"));

      // When another one takes the key over meanwhile, and is answered
      rows.answerInstead(key, "{\"preview\":false,\"changed\":0,\"refused\":7,\"cases\":[]}");
      holder.rollback();
    }
    stalled.join().then().statusCode(200).body("changed", equalTo(1));

    // Then that answer stays
    sendUnder(key, confirmation, body).then().statusCode(200).body("refused", equalTo(7));
  }

  private Response sendUnder(String key, String confirmation, String body) {
    return camille
        .request()
        .header("Idempotency-Key", key)
        .header("If-Match", confirmation)
        .body(body)
        .post("/bulk-changes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"change\":\"ASSIGN\",\"cases\":[\"%s\"]}|caseworker",
        "{\"change\":\"ASSIGN\",\"caseworker\":\"c.p\",\"reason\":\"OTHER\",\"cases\":[\"%s\"]}|reason",
        "{\"change\":\"CLOSE\",\"cases\":[\"%s\"]}|reason",
        "{\"change\":\"CLOSE\",\"reason\":\"OTHER\",\"cases\":[]}|cases",
        "{\"change\":\"ERASE\",\"cases\":[\"%s\"]}|change"
      })
  void a_change_that_is_incomplete_is_refused(String body, String field) {
    send("?preview=true", null, body.formatted(UUID.randomUUID()))
        .then()
        .statusCode(400)
        .body("violations.field", hasItem(field));
  }

  private static String problems(JsonPath outcome) {
    return outcome.<Map<String, Object>>getList("cases").stream()
        .map(one -> one.get("problem") instanceof Map<?, ?> problem ? problem.get("type") : "none")
        .map(String::valueOf)
        .collect(Collectors.joining(","));
  }

  private Response send(String query, String ifMatch, String body) {
    return ifMatch == null
        ? camille.request().body(body).post("/bulk-changes" + query)
        : camille.request().header("If-Match", ifMatch).body(body).post("/bulk-changes" + query);
  }

  private void assign(String id) {
    camille
        .changing(id)
        .body("{\"caseworker\":\"camille.paris\"}")
        .put("/cases/" + id + "/assignment")
        .then()
        .statusCode(200);
  }

  private static String close(String... ids) {
    return "{\"change\":\"CLOSE\",\"reason\":\"NEW_PROJECT\",\"cases\":" + array(ids) + "}";
  }

  private static String assignment(String... ids) {
    return "{\"change\":\"ASSIGN\",\"caseworker\":\"camille.paris\",\"cases\":" + array(ids) + "}";
  }

  private static String array(String... ids) {
    return Arrays.stream(ids).map(id -> '"' + id + '"').collect(Collectors.joining(",", "[", "]"));
  }

  private String openCase(Decisions leaver) {
    topic.publish(leaver.confirmed(1));
    return camille.awaitCase(leaver.familyName(), "NEW");
  }
}
