package org.earlyleavers.caseload.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earlyleavers.caseload.service.Decisions.PARIS_19;
import static org.earlyleavers.caseload.service.Decisions.onSomebodyLivingIn;
import static org.hamcrest.Matchers.containsInRelativeOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(CaseloadProfile.class)
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "caseload"))
class HandOverTest {

  private static final String TO_COORDINATION = "{\"to\":\"PSAD-75\",\"reason\":\"OWN_WISH\"}";

  @Inject DecisionTopic topic;
  @Inject Rows rows;
  Tokens tokens;

  private Decisions leaver;
  private CaseApi camille;
  private CaseApi odile;
  private String id;

  @BeforeEach
  void a_case_of_a_mission() {
    camille = new CaseApi(tokens, "camille.paris");
    odile = new CaseApi(tokens, "odile.psad");
    leaver = onSomebodyLivingIn(PARIS_19);
    topic.publish(leaver.confirmed(1));
    id = camille.awaitCase(leaver.familyName(), "NEW");
  }

  private String requested() {
    return camille
        .changing(id)
        .body(TO_COORDINATION)
        .post("/cases/" + id + "/hand-overs")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private ValidatableResponse answer(CaseApi who, String tag, String handOver, String answer) {
    return who.request()
        .header("If-Match", tag)
        .body("{\"reason\":\"NO_CAPACITY\"}")
        .post("/hand-overs/" + handOver + "/" + answer)
        .then();
  }

  private static ValidatableResponse details(CaseApi who, String id) {
    return who.request().get("/cases/" + id).then();
  }

  @Test
  void an_accepted_case_goes_to_the_other_list_and_is_no_longer_seen_by_the_sender() {
    details(odile, id).statusCode(404);
    camille
        .changing(id)
        .body("{\"text\":\"Between us\"}")
        .post("/cases/" + id + "/notes")
        .then()
        .statusCode(201);
    String handOver = requested();

    odile
        .request()
        .get("/hand-overs?direction=in")
        .then()
        .statusCode(200)
        .body("id", hasItem(handOver));
    camille.request().get("/hand-overs?direction=out").then().body("id", hasItem(handOver));
    details(camille, id).statusCode(200).body("summary.offeredTo", equalTo("PSAD-75"));
    details(odile, id).statusCode(200).body("agenda.notes.size()", equalTo(0));
    assertThat(odile.cases(leaver.familyName(), "all")).isEmpty();
    odile
        .changing(id)
        .body("{\"text\":\"Not yet mine\"}")
        .post("/cases/" + id + "/notes")
        .then()
        .statusCode(404);

    answer(odile, odile.etagOf(id), handOver, "acceptance")
        .statusCode(200)
        .body("state", equalTo("ACCEPTED"));

    details(camille, id).statusCode(404);
    details(odile, id)
        .statusCode(200)
        .body("summary.structure", equalTo("PSAD-75"))
        .body("routing.ground", equalTo("HANDED_OVER"))
        .body("agenda.notes.size()", equalTo(0))
        .body("history.kind", hasItem("HANDED_OVER"));

    topic.publish(leaver.confirmed(2));
    CaseApi.eventually(() -> rows.revisionOf(leaver.reportId()) == 2 ? id : null);
    assertThat(rows.structureOf(leaver.reportId())).isEqualTo("PSAD-75");
  }

  @Test
  void what_the_sender_had_planned_is_cancelled_when_the_case_goes() {
    String appointment = "{\"at\":\"" + Instant.now().plus(Duration.ofDays(2)) + "\"}";
    camille
        .changing(id)
        .body(appointment)
        .post("/cases/" + id + "/appointments")
        .then()
        .statusCode(201);
    camille
        .changing(id)
        .body(
            "{\"title\":\"Ask the school\",\"due\":\""
                + LocalDate.now(ZoneOffset.UTC).plusDays(3)
                + "\"}")
        .post("/cases/" + id + "/tasks")
        .then()
        .statusCode(201);

    String handOver = requested();
    details(camille, id).body("agenda.appointments.status", hasItem("PLANNED"));
    answer(odile, odile.etagOf(id), handOver, "acceptance").statusCode(200);

    details(odile, id)
        .body("history.kind", containsInRelativeOrder("HANDED_OVER", "APPOINTMENT_CONCLUDED"))
        .body("agenda.appointments.size()", equalTo(0));
    assertThat(rows.plansOf(id)).containsExactly("CANCELLED");
  }

  @Test
  void a_refused_or_cancelled_case_stays_and_only_whoever_is_asked_answers() {
    String refused = requested();
    String tag = camille.etagOf(id);
    answer(camille, tag, refused, "acceptance").statusCode(404);
    answer(odile, tag, refused, "cancellation").statusCode(404);
    answer(odile, "\"0\"", refused, "refusal").statusCode(412);
    answer(odile, tag, refused, "refusal").statusCode(200).body("refusal", equalTo("NO_CAPACITY"));
    details(odile, id).statusCode(404);

    String cancelled = requested();
    answer(camille, camille.etagOf(id), cancelled, "cancellation").statusCode(200);
    answer(odile, camille.etagOf(id), cancelled, "acceptance").statusCode(409);
    details(camille, id).statusCode(200).body("summary.structure", equalTo("75119"));
  }

  @Test
  void an_offered_case_is_in_the_statistics_of_the_structure_that_has_it() {
    CaseApi karim = new CaseApi(tokens, "karim.corbeil");
    long before = leaversFound(karim);
    camille
        .changing(id)
        .body("{\"to\":\"91377\",\"reason\":\"LIVES_THERE\"}")
        .post("/cases/" + id + "/hand-overs")
        .then()
        .statusCode(201);

    assertThat(leaversFound(karim)).isEqualTo(before);
  }

  private static long leaversFound(CaseApi who) {
    return who.request()
        .get("/statistics")
        .then()
        .extract()
        .jsonPath()
        .getLong("total.leaversFound");
  }

  @Test
  void silence_is_acceptance() {
    String handOver = requested();

    rows.letRunOut(handOver);

    CaseApi.eventually(
        () -> "PSAD-75".equals(rows.structureOf(leaver.reportId())) ? handOver : null);
    odile
        .request()
        .get("/hand-overs?direction=in")
        .then()
        .body("find { it.id == '" + handOver + "' }.state", equalTo("TIMED_OUT"));
  }

  @Test
  void a_move_overtakes_a_request() {
    String handOver = requested();

    topic.publish(leaver.movedTo(Decisions.LES_ULIS).confirmed(2));
    CaseApi.eventually(() -> "91377".equals(rows.structureOf(leaver.reportId())) ? id : null);

    odile
        .request()
        .get("/hand-overs?direction=in")
        .then()
        .body("find { it.id == '" + handOver + "' }.state", equalTo("OVERTAKEN"));
    details(odile, id).statusCode(404);
  }

  @Test
  void nobody_is_handed_over_to_a_structure_that_there_is_not() {
    for (String nobody : new String[] {"75999", "PSAD-99", "CIO-20"}) {
      camille
          .changing(id)
          .body("{\"to\":\"" + nobody + "\",\"reason\":\"LIVES_THERE\"}")
          .post("/cases/" + id + "/hand-overs")
          .then()
          .statusCode(400)
          .body("violations.field", hasItem("to"));
    }
    details(camille, id).statusCode(200).body("summary.offeredTo", nullValue());
  }

  @Test
  void what_makes_no_sense_is_refused() {
    for (String body :
        new String[] {
          "{\"to\":\"somewhere\",\"reason\":\"OTHER\"}",
          "{\"to\":\"75999\",\"reason\":\"OTHER\"}",
          "{\"to\":\"PSAD-99\",\"reason\":\"OTHER\"}",
          "{\"to\":\"CIO-999\",\"reason\":\"OTHER\"}",
          "{\"to\":\"PSAD-75\",\"reason\":\"Because\"}",
          "{\"to\":\"PSAD-75\",\"reason\":\"OTHER\",\"note\":\"x\"}"
        }) {
      camille.changing(id).body(body).post("/cases/" + id + "/hand-overs").then().statusCode(400);
    }
    camille
        .changing(id)
        .body("{\"to\":\"75119\",\"reason\":\"OTHER\"}")
        .post("/cases/" + id + "/hand-overs")
        .then()
        .statusCode(409)
        .body("detail", not(equalTo("")));
    camille.request().get("/hand-overs?direction=up").then().statusCode(400);
    camille.request().get("/hand-overs").then().statusCode(400);
  }
}
