package org.earlyleavers.caseload.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earlyleavers.caseload.service.Decisions.PARIS_19;
import static org.earlyleavers.caseload.service.Decisions.onSomebodyLivingIn;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(CaseloadProfile.class)
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "caseload"))
class CaseLifeInServiceTest {

  private final Instant tomorrow =
      Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
  private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));

  @Inject DecisionTopic topic;
  Tokens tokens;

  private CaseApi camille;
  private CaseApi odile;
  private String id;

  @BeforeEach
  void an_open_case() {
    camille = new CaseApi(tokens, "camille.paris");
    odile = new CaseApi(tokens, "odile.psad");
    Decisions leaver = onSomebodyLivingIn(PARIS_19);
    topic.publish(leaver.confirmed(1));
    id = camille.awaitCase(leaver.familyName(), "NEW");
  }

  private ValidatableResponse post(String what, String body) {
    return camille.changing(id).body(body).post("/cases/" + id + "/" + what).then();
  }

  private ValidatableResponse put(String what, String body) {
    return camille.changing(id).body(body).put("/cases/" + id + "/" + what).then();
  }

  @Test
  void an_appointment_is_the_next_step_until_it_is_said_what_became_of_it() {
    String appointment =
        post("appointments", "{\"at\":\"" + tomorrow + "\"}")
            .statusCode(201)
            .body("status", equalTo("PLANNED"))
            .extract()
            .path("id");
    JsonPath planned = camille.details(id);
    assertThat(planned.getString("summary.nextStep.kind")).isEqualTo("APPOINTMENT");
    assertThat(planned.getString("summary.nextStep.due")).isEqualTo(tomorrow.toString());

    String outcome = "appointments/" + appointment + "/outcome";
    put(outcome, "{\"outcome\":\"PRESENT\"}").statusCode(409);
    put(outcome, "{\"outcome\":\"POSTPONED\"}").statusCode(400);
    String successor =
        put(
                outcome,
                "{\"outcome\":\"POSTPONED\",\"postponedTo\":\"" + tomorrow.plusSeconds(60) + "\"}")
            .statusCode(200)
            .body("status", equalTo("PLANNED"))
            .extract()
            .path("id");
    put(outcome, "{\"outcome\":\"CANCELLED\"}").statusCode(409);
    put("appointments/" + successor + "/outcome", "{\"outcome\":\"CANCELLED\"}").statusCode(200);
    put("appointments/" + UUID.randomUUID() + "/outcome", "{\"outcome\":\"CANCELLED\"}")
        .statusCode(404);

    JsonPath details = camille.details(id);
    assertThat(details.<String>getList("agenda.appointments.status"))
        .containsExactly("POSTPONED", "CANCELLED");
    assertThat(details.getString("summary.nextStep.kind")).isEqualTo("FIRST_CALL");
  }

  @Test
  void a_task_is_the_next_step_until_it_is_done() {
    String task =
        post("tasks", "{\"title\":\"Écrire à l'école\",\"due\":\"" + today + "\"}")
            .statusCode(201)
            .extract()
            .path("id");
    assertThat(camille.details(id).getString("summary.nextStep.kind")).isEqualTo("TASK");

    camille
        .changing(id)
        .post("/cases/" + id + "/tasks/" + task + "/completion")
        .then()
        .statusCode(200)
        .body("doneBy", equalTo("camille.paris"));
    assertThat(camille.details(id).getString("summary.nextStep.kind")).isEqualTo("FIRST_CALL");
    post("tasks", "{\"title\":\"Too late\",\"due\":\"2020-01-01\"}")
        .statusCode(400)
        .body("violations.field", hasItem("due"));
    post("tasks", "{\"title\":\"Too far\",\"due\":\"+999999999-01-01\"}").statusCode(400);
    post("appointments", "{\"at\":\"9999-01-01T00:00:00Z\"}").statusCode(400);
  }

  @Test
  void a_note_is_kept_as_it_was_written_and_one_that_is_too_long_is_refused() {
    post("notes", "{\"text\":\"<script>alert(1)</script>\"}").statusCode(201);
    post("notes", "{\"text\":\"" + "x".repeat(10_000) + "\"}")
        .statusCode(400)
        .body("violations.field", hasItem("text"));
    post("notes", "{\"text\":\"  \"}").statusCode(400);

    assertThat(camille.details(id).<String>getList("agenda.notes.text"))
        .containsExactly("<script>alert(1)</script>");
  }

  @Test
  void needs_and_whether_somebody_is_followed_already_are_noted_as_categories() {
    put("needs", "{\"needs\":[\"MOBILITY\",\"HOUSING\"]}").statusCode(200);
    put("needs", "{\"needs\":[null]}").statusCode(400);
    put("needs", "{\"needs\":[\"DEPRESSION\"]}").statusCode(400);
    put("already-followed", "{\"followed\":true,\"since\":\"2025-09-01\"}").statusCode(200);
    put("already-followed", "{\"followed\":false,\"since\":\"2025-09-01\"}").statusCode(400);

    JsonPath details = camille.details(id);
    assertThat(details.<String>getList("circumstances.needs"))
        .containsExactlyInAnyOrder("MOBILITY", "HOUSING");
    assertThat(details.getString("circumstances.alreadyFollowed.since")).isEqualTo("2025-09-01");
    assertThat(details.<String>getList("history.kind"))
        .containsSubsequence("NEEDS_NOTED", "ALREADY_FOLLOWED_NOTED");
  }

  @Test
  void a_rule_gives_a_case_to_whoever_is_there_and_has_the_fewest() {
    String free = id;
    an_open_case();
    put("assignment", "{\"caseworker\":\"camille.paris\"}").statusCode(200);
    id = free;
    put("assignment", "{\"caseworker\":\"camille.paris\"}").statusCode(200);
    camille
        .changing(id)
        .delete("/cases/" + id + "/assignment")
        .then()
        .statusCode(200)
        .body("state", equalTo("NEW"));
    camille.changing(id).delete("/cases/" + id + "/assignment").then().statusCode(409);
    put("assignment", "{\"caseworker\":\"idle.paris\"}").statusCode(200);
    camille.changing(id).delete("/cases/" + id + "/assignment").then().statusCode(200);
    othersAreAbsent("idle.paris", "camille.paris");

    post("assignment", "{\"rule\":\"LEAST_LOADED\"}")
        .statusCode(200)
        .body("caseworker", equalTo("idle.paris"));

    absent("idle.paris", true).statusCode(200).body("name", hasItem("camille.paris"));
    post("assignment", "{\"rule\":\"LEAST_LOADED\"}")
        .statusCode(200)
        .body("caseworker", equalTo("camille.paris"));
    odile
        .request()
        .get("/caseworkers")
        .then()
        .statusCode(200)
        .body("name", not(hasItem("camille.paris")));
  }

  /** Whoever else was given a case here before. */
  private void othersAreAbsent(String... present) {
    camille.request().get("/caseworkers").jsonPath().<String>getList("name").stream()
        .filter(name -> !List.of(present).contains(name))
        .forEach(name -> absent(name, true).statusCode(200));
  }

  private ValidatableResponse absent(String who, boolean isAbsent) {
    return camille
        .request()
        .body("{\"caseworker\":\"" + who + "\",\"absent\":" + isAbsent + "}")
        .post("/caseworkers/absence")
        .then();
  }

  @Test
  void nothing_of_it_can_be_done_in_another_structures_case() {
    String tag = camille.etagOf(id);
    for (String path : new String[] {"notes", "tasks", "appointments"}) {
      String body =
          switch (path) {
            case "notes" -> "{\"text\":\"x\"}";
            case "tasks" -> "{\"title\":\"x\",\"due\":\"" + today + "\"}";
            default -> "{\"at\":\"" + tomorrow + "\"}";
          };
      odile
          .request()
          .header("If-Match", tag)
          .body(body)
          .post("/cases/" + id + "/" + path)
          .then()
          .statusCode(404);
      camille.request().body(body).post("/cases/" + id + "/" + path).then().statusCode(428);
    }
  }
}
