package org.earlyleavers.caseload.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.earlyleavers.caseload.service.Decisions.PARIS_19;
import static org.earlyleavers.caseload.service.Decisions.onSomebodyLivingIn;
import static org.earlyleavers.stack.parts.Waiting.PATIENCE;
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
import java.time.LocalDate;
import java.time.ZoneId;
import org.earlyleavers.events.LeaverDecision.Reason;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(CaseloadProfile.class)
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "caseload"))
class TrainingObligationInServiceTest {

  @Inject DecisionTopic topic;
  @Inject Rows rows;
  Tokens tokens;

  private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
  private CaseApi camille;
  private Decisions minor;
  private String id;

  @BeforeEach
  void a_minor() {
    camille = new CaseApi(tokens, "camille.paris");
    minor = onSomebodyLivingIn(PARIS_19).born(today.minusYears(16).minusMonths(6));
    topic.publish(minor.confirmed(1));
    id = camille.awaitCase(minor.familyName(), "NEW");
  }

  private ValidatableResponse post(String what, String body) {
    return camille
        .changing(id)
        .body(body)
        .post("/cases/" + id + "/training-obligation/" + what)
        .then();
  }

  private ValidatableResponse obligation() {
    return camille.request().get("/cases/" + id + "/training-obligation").then().statusCode(200);
  }

  @Test
  void a_minor_is_summoned_interviewed_and_in_the_end_meets_the_obligation() {
    obligation().body("concerned", equalTo(true)).body("state", equalTo("UNMET"));
    post("departement-information", "").statusCode(409);
    post("summons", "").statusCode(200).body("state", equalTo("SUMMONED"));
    post("departement-information", "").statusCode(409);
    post("interview", "{\"heldOn\":\"" + today + "\"}")
        .statusCode(200)
        .body("duty.kind", equalTo("INFORM_DEPARTEMENT"));
    listed().body("caseId", hasItem(id));

    post("fulfilment", "{\"by\":\"JOB\",\"since\":\"" + today + "\"}")
        .statusCode(200)
        .body("state", equalTo("MET"))
        .body("duty", nullValue());
    listed().body("caseId", not(hasItem(id)));
    post("interruption", "").statusCode(200).body("state", equalTo("UNMET"));
    post("exemption", "{\"checkedOn\":\"" + today + "\"}")
        .statusCode(200)
        .body("exemptCheckedBy", equalTo("camille.paris"));
    post("exemption", "{\"checkedOn\":\"" + today + "\",\"certificate\":\"x\"}").statusCode(400);
  }

  private ValidatableResponse listed() {
    return camille.request().get("/training-obligations").then().statusCode(200);
  }

  @Test
  void a_diploma_ends_the_case_and_not_the_obligation_but_an_enrolment_meets_it() {
    topic.publish(minor.decided(2, Reason.QUALIFIED));
    camille.awaitCase(minor.familyName(), "TAKEN_BACK");
    obligation().body("state", equalTo("UNMET"));
    listed().body("caseId", hasItem(id));

    topic.publish(minor.confirmed(3));
    camille.awaitCase(minor.familyName(), "NEW");
    topic.publish(minor.inTraining(4));
    camille.awaitCase(minor.familyName(), "TAKEN_BACK");
    obligation().body("state", equalTo("MET")).body("metBy", equalTo("ENROLMENT"));

    topic.publish(minor.confirmed(5));
    camille.awaitCase(minor.familyName(), "NEW");
    obligation().body("state", equalTo("UNMET"));
  }

  @Test
  void an_enrolment_meets_it_also_when_a_caseworker_has_closed_the_case() {
    camille
        .changing(id)
        .body("{\"caseworker\":\"camille.paris\"}")
        .put("/cases/" + id + "/assignment")
        .then()
        .statusCode(200);
    camille
        .changing(id)
        .body("{\"reason\":\"OTHER\"}")
        .post("/cases/" + id + "/closure")
        .then()
        .statusCode(200);
    listed().body("caseId", hasItem(id));

    topic.publish(minor.inTraining(2));

    await().atMost(PATIENCE).untilAsserted(() -> obligation().body("state", equalTo("MET")));
    listed().body("caseId", not(hasItem(id)));
  }

  @Test
  void who_comes_of_age_has_to_be_called_and_not_to_be_summoned() {
    assertThat(camille.details(id).getString("summary.nextStep.kind")).isEqualTo("JOINT_INTERVIEW");

    rows.comesOfAge(minor.reportId(), today.minusYears(18));

    await()
        .atMost(PATIENCE)
        .until(() -> "FIRST_CALL".equals(camille.details(id).getString("summary.nextStep.kind")));
  }

  @Test
  void two_cases_of_one_minor_go_on_from_the_summons() {
    Decisions again = minor.onAnotherReport().born(minor.birthDate());
    topic.publish(again.confirmed(1));
    await().atMost(PATIENCE).until(() -> rows.revisionOf(again.reportId()) == 1);
    String first = id;
    id = rows.caseOf(again.reportId());
    post("summons", "").statusCode(200);

    topic.publish(again.confirmed(2, minor.reportId()));

    await().atMost(PATIENCE).until(() -> first.equals(rows.caseOf(again.reportId())));
    id = first;
    obligation().body("state", equalTo("SUMMONED"));
  }

  @Test
  void who_is_of_age_is_not_concerned_and_nobody_elses_case_is_told() {
    Decisions adult = onSomebodyLivingIn(PARIS_19).born(today.minusYears(19));
    topic.publish(adult.confirmed(1));
    String minorsCase = id;
    id = camille.awaitCase(adult.familyName(), "NEW");

    obligation().body("concerned", equalTo(false)).body("state", nullValue());
    post("summons", "").statusCode(409);
    new CaseApi(tokens, "odile.psad")
        .request()
        .get("/cases/" + minorsCase + "/training-obligation")
        .then()
        .statusCode(404);
  }
}
