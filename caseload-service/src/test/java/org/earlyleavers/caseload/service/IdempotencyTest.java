package org.earlyleavers.caseload.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earlyleavers.caseload.service.Decisions.LES_ULIS;
import static org.earlyleavers.caseload.service.Decisions.PARIS_19;
import static org.earlyleavers.caseload.service.Decisions.onSomebodyLivingIn;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(CaseloadProfile.class)
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "caseload"))
class IdempotencyTest {

  @Inject DecisionTopic topic;
  Tokens tokens;

  private CaseApi camille;

  @BeforeEach
  void people() {
    camille = new CaseApi(tokens, "camille.paris");
  }

  @Test
  void what_is_sent_twice_under_one_key_happens_once_and_is_answered_alike() {
    String id = openCase(onSomebodyLivingIn(PARIS_19));
    String key = UUID.randomUUID().toString();
    String etag = camille.etagOf(id);

    Response first = call(id, key, etag, "NO_ANSWER");
    Response second = call(id, '"' + key + '"', etag, "NO_ANSWER");

    first.then().statusCode(201);
    second.then().statusCode(201).header("ETag", equalTo(first.header("ETag")));
    assertThat(second.jsonPath().getMap("$")).isEqualTo(first.jsonPath().getMap("$"));
    assertThat(camille.details(id).getList("contactAttempts")).hasSize(1);
  }

  @Test
  void of_simultaneous_repetitions_one_has_an_effect_and_all_are_answered_alike() {
    String id = openCase(onSomebodyLivingIn(PARIS_19));
    String key = UUID.randomUUID().toString();
    String etag = camille.etagOf(id);
    ExecutorService senders = Executors.newFixedThreadPool(6);
    try {
      List<CompletableFuture<Response>> sent = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        sent.add(CompletableFuture.supplyAsync(() -> call(id, key, etag, "NO_ANSWER"), senders));
      }
      Set<String> answers =
          sent.stream()
              .map(CompletableFuture::join)
              .map(answer -> answer.statusCode() + " " + answer.jsonPath().getString("id"))
              .collect(Collectors.toSet());

      assertThat(answers).hasSize(1).allMatch(answer -> answer.startsWith("201 "));
    } finally {
      senders.shutdownNow();
    }
    assertThat(camille.details(id).getList("contactAttempts")).hasSize(1);
  }

  @Test
  void a_key_is_for_one_request_and_one_person() {
    String id = openCase(onSomebodyLivingIn(PARIS_19));
    String key = UUID.randomUUID().toString();
    call(id, key, "*", "NO_ANSWER").then().statusCode(201);

    call(id, key, "*", "REACHED")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/key-is-another-requests"));
    assertThat(camille.details(id).getList("contactAttempts")).hasSize(1);

    CaseApi karim = new CaseApi(tokens, "karim.corbeil");
    Decisions other = onSomebodyLivingIn(LES_ULIS);
    topic.publish(other.confirmed(1));
    String his = karim.awaitCase(other.familyName(), "NEW");
    karim
        .request()
        .header("If-Match", "*")
        .header("Idempotency-Key", key)
        .body("{\"channel\":\"PHONE\",\"result\":\"REACHED\"}")
        .post("/cases/" + his + "/contact-attempts")
        .then()
        .statusCode(201);
  }

  @Test
  void what_was_refused_may_be_sent_again_under_the_same_key() {
    Decisions leaver = onSomebodyLivingIn(PARIS_19);
    String id = openCase(leaver);
    String key = UUID.randomUUID().toString();

    call(id, key, "\"999\"", "NO_ANSWER").then().statusCode(412);
    call(id, key, camille.etagOf(id), "NO_ANSWER").then().statusCode(201);
  }

  @Test
  void a_foreign_case_is_recorded_also_under_a_key() {
    Decisions other = onSomebodyLivingIn(LES_ULIS);
    topic.publish(other.confirmed(1));
    String foreign = new CaseApi(tokens, "karim.corbeil").awaitCase(other.familyName(), "NEW");

    call(foreign, UUID.randomUUID().toString(), "*", "NO_ANSWER").then().statusCode(404);

    List<String> outcomes =
        new CaseApi(tokens, "agnes.audit")
            .request()
            .get("/read-log?case=" + foreign)
            .jsonPath()
            .getList("entries.outcome");
    assertThat(outcomes).contains("DENIED");
  }

  @Test
  void nonsense_is_no_key() {
    String id = openCase(onSomebodyLivingIn(PARIS_19));

    call(id, "1", "*", "NO_ANSWER")
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("Idempotency-Key"));
  }

  private Response call(String id, String key, String etag, String result) {
    return camille
        .request()
        .header("If-Match", etag)
        .header("Idempotency-Key", key)
        .body("{\"channel\":\"PHONE\",\"result\":\"" + result + "\"}")
        .post("/cases/" + id + "/contact-attempts");
  }

  private String openCase(Decisions leaver) {
    topic.publish(leaver.confirmed(1));
    return camille.awaitCase(leaver.familyName(), "NEW");
  }
}
