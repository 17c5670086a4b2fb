package org.earlyleavers.caseload.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earlyleavers.caseload.service.Decisions.PARIS;
import static org.earlyleavers.caseload.service.Decisions.PARIS_19;
import static org.earlyleavers.caseload.service.Decisions.onSomebodyLivingIn;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
class CaseworkTest {

  private static final String PROBLEM = "application/problem+json";

  @Inject DecisionTopic topic;
  Tokens tokens;

  private CaseApi camille;
  private CaseApi odile;

  @BeforeEach
  void people() {
    camille = new CaseApi(tokens, "camille.paris");
    odile = new CaseApi(tokens, "odile.psad");
  }

  @Test
  void a_case_is_assigned_contacted_and_closed_and_tells_it() {
    String id = openCase(onSomebodyLivingIn(PARIS_19));

    put(camille, id, "assignment", "{\"caseworker\":\"camille.paris\"}")
        .then()
        .statusCode(200)
        .body("state", equalTo("ASSIGNED"))
        .body("caseworker", equalTo("camille.paris"));
    post(camille, id, "contact-attempts", "{\"channel\":\"VISIT\",\"result\":\"APPOINTMENT\"}")
        .then()
        .statusCode(201)
        .body("by", equalTo("camille.paris"));
    post(camille, id, "closure", "{\"reason\":\"NEW_PROJECT\"}")
        .then()
        .statusCode(200)
        .body("state", equalTo("CLOSED"));

    JsonPath details = camille.details(id);
    assertThat(details.getString("summary.closureReason")).isEqualTo("NEW_PROJECT");
    assertThat(details.getString("contactAttempts[0].result")).isEqualTo("APPOINTMENT");
    assertThat(details.<String>getList("history.kind"))
        .containsExactly("DECISION_APPLIED", "OPENED", "ASSIGNED", "CONTACT_ATTEMPTED", "CLOSED");
    assertThat(details.getString("history[2].by")).isEqualTo("camille.paris");
  }

  @Test
  void a_repeated_confirmation_leaves_a_closed_case_closed_until_the_leaver_was_cleared() {
    Decisions leaver = onSomebodyLivingIn(PARIS_19);
    String id = openCase(leaver);
    put(camille, id, "assignment", "{\"caseworker\":\"camille.paris\"}").then().statusCode(200);
    post(camille, id, "closure", "{\"reason\":\"NEW_CONTRACT\"}").then().statusCode(200);

    topic.publish(leaver.confirmed(2), leaver.inTraining(3));
    awaitDecisions(id, 3);
    assertThat(camille.details(id).getString("summary.state")).isEqualTo("CLOSED");

    topic.publish(leaver.confirmed(4));
    assertThat(camille.awaitCase(leaver.familyName(), "ASSIGNED")).isEqualTo(id);
  }

  private void awaitDecisions(String id, int count) {
    CaseApi.eventually(
        () ->
            camille.details(id).<String>getList("history.kind").stream()
                        .filter("DECISION_APPLIED"::equals)
                        .count()
                    == count
                ? id
                : null);
  }

  @Test
  void what_the_state_of_a_case_does_not_allow_is_a_conflict() {
    Decisions leaver = onSomebodyLivingIn(PARIS_19);
    String id = openCase(leaver);

    post(camille, id, "closure", "{\"reason\":\"OTHER\"}")
        .then()
        .statusCode(409)
        .contentType(PROBLEM)
        .body("detail", equalTo("Only an assigned case can be closed."));

    topic.publish(leaver.inTraining(2));
    camille.awaitCase(leaver.familyName(), "TAKEN_BACK");
    put(camille, id, "assignment", "{\"caseworker\":\"camille.paris\"}").then().statusCode(409);
    post(camille, id, "contact-attempts", "{\"channel\":\"SMS\",\"result\":\"REACHED\"}")
        .then()
        .statusCode(409);
  }

  @Test
  void only_after_enough_attempts_on_enough_channels_is_somebody_unreachable() {
    String id = openCase(onSomebodyLivingIn(PARIS_19));
    put(camille, id, "assignment", "{\"caseworker\":\"camille.paris\"}")
        .then()
        .body("nextStep.kind", equalTo("FIRST_CALL"));
    for (int call = 0; call < 4; call++) {
      post(camille, id, "contact-attempts", "{\"channel\":\"PHONE\",\"result\":\"NO_ANSWER\"}")
          .then()
          .statusCode(201);
    }

    post(camille, id, "closure", "{\"reason\":\"UNREACHABLE\"}")
        .then()
        .statusCode(409)
        .contentType(PROBLEM)
        .body("detail", endsWith("missing attempts: 0, missing channels: 1"));
    assertThat(camille.details(id).getString("summary.nextStep.kind")).isEqualTo("CALL_AGAIN");
    assertThat(camille.details(id).getInt("contacts.missingChannels")).isEqualTo(1);

    post(camille, id, "contact-attempts", "{\"channel\":\"SMS\",\"result\":\"NO_ANSWER\"}")
        .then()
        .statusCode(201);
    JsonPath tried = camille.details(id);
    assertThat(tried.getString("summary.nextStep.kind")).isEqualTo("DECIDE_UNREACHABLE");
    assertThat(tried.getString("summary.unreachableSince"))
        .isEqualTo(tried.getString("contactAttempts[4].at"));
    post(camille, id, "closure", "{\"reason\":\"UNREACHABLE\"}")
        .then()
        .statusCode(200)
        .body("nextStep", nullValue())
        .body("unreachableSince", nullValue());
  }

  @Test
  void another_structures_case_does_not_exist() {
    String id = openCase(onSomebodyLivingIn(PARIS_19));

    put(odile, id, "assignment", "{\"caseworker\":\"odile.psad\"}").then().statusCode(404);
    post(odile, id, "contact-attempts", "{\"channel\":\"SMS\",\"result\":\"REACHED\"}")
        .then()
        .statusCode(404)
        .contentType(PROBLEM);
    post(odile, id, "closure", "{\"reason\":\"OTHER\"}").then().statusCode(404);
    camille.request().get("/cases/" + UUID.randomUUID()).then().statusCode(404);
    camille.request().get("/cases/nonsense").then().statusCode(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"channel\":\"Secret\",\"result\":\"REACHED\"} | channel",
        "{\"channel\":0,\"result\":\"REACHED\"} | channel",
        "{\"result\":\"REACHED\"} | channel",
        "{\"channel\":\"SMS\",\"result\":\"REACHED\",\"secretField\":1} | secretField",
        "{\"channel\":\"SMS\",\"result\":{\"Secret\":1}} | result",
        "{\"channel\":\"SMS\",\"result\":\"REACHED\",\"Secret 14/03/2008\":1} | ?",
        "{\"channel\":\"SMS\",\"result\":\"REACHED\",\"note\":\"Secret\\u0000\"} | note"
      })
  void a_refused_body_names_the_field_and_repeats_no_value(String body, String field) {
    String id = openCase(onSomebodyLivingIn(PARIS_19));

    Response response = post(camille, id, "contact-attempts", body);

    response
        .then()
        .statusCode(400)
        .contentType(PROBLEM)
        .body("violations.field", hasItem(equalTo(field)));
    assertThat(response.asString()).doesNotContain("Secret");
    assertThat(camille.details(id).getList("contactAttempts")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"{\"Secret", "\"Secret\"", "[]", "''", "{\"channel\":\"SMS\"} Secret"})
  void a_body_that_is_not_the_expected_json_is_refused_without_repeating_it(String body) {
    String id = openCase(onSomebodyLivingIn(PARIS_19));

    Response response = post(camille, id, "contact-attempts", body);

    response.then().statusCode(400).contentType(PROBLEM);
    assertThat(response.asString()).doesNotContain("Secret");
  }

  @Test
  void bounds_are_kept() {
    String id = openCase(onSomebodyLivingIn(PARIS_19));

    post(camille, id, "contact-attempts", attemptWithNote("x".repeat(2000))).then().statusCode(201);
    post(camille, id, "contact-attempts", attemptWithNote("x".repeat(2001)))
        .then()
        .statusCode(400)
        .body("violations.field", hasItem(equalTo("note")));
    post(camille, id, "contact-attempts", attemptWithNote("x".repeat(3_000_000)))
        .then()
        .statusCode(413);
    put(camille, id, "assignment", "{\"caseworker\":\"<script>\"}")
        .then()
        .statusCode(400)
        .body("violations.field", hasItem(equalTo("caseworker")));
    camille.request().get("/cases?limit=201").then().statusCode(400);
    camille.request().get("/cases?limit=many").then().statusCode(400);
    camille.request().get("/cases?state=lost").then().statusCode(400);
    camille
        .request()
        .get("/cases?after=nonsense")
        .then()
        .statusCode(400)
        .body("violations.field", hasItem(equalTo("after")));
  }

  @Test
  void pages_of_a_list_are_the_list_newest_first_and_nothing_is_kept_by_caches() {
    for (int i = 0; i < 5; i++) {
      Decisions leaver = onSomebodyLivingIn(PARIS);
      topic.publish(leaver.confirmed(1));
      odile.awaitCase(leaver.familyName(), "NEW");
    }
    List<String> whole = ids(odile.request().get("/cases?limit=200"));

    List<String> paged = new ArrayList<>();
    String next = "";
    while (next != null) {
      Response page =
          odile.request().get("/cases?limit=2" + (next.isEmpty() ? "" : "&after=" + next));
      page.then().statusCode(200).header("Cache-Control", "no-store");
      paged.addAll(ids(page));
      next = page.jsonPath().getString("next");
    }

    assertThat(paged).hasSizeGreaterThanOrEqualTo(5).isEqualTo(whole);
    assertThat(odile.request().get("/cases?limit=200").jsonPath().<String>getList("cases.openedAt"))
        .isSortedAccordingTo((a, b) -> Instant.parse(b).compareTo(Instant.parse(a)));
  }

  private static List<String> ids(Response page) {
    return page.jsonPath().getList("cases.id");
  }

  private static String attemptWithNote(String note) {
    return "{\"channel\":\"SMS\",\"result\":\"REACHED\",\"note\":\"" + note + "\"}";
  }

  private String openCase(Decisions leaver) {
    topic.publish(leaver.confirmed(1));
    return camille.awaitCase(leaver.familyName(), "NEW");
  }

  private static Response post(CaseApi person, String id, String what, String body) {
    return person.request().header("If-Match", "*").body(body).post("/cases/" + id + "/" + what);
  }

  private static Response put(CaseApi person, String id, String what, String body) {
    return person.request().header("If-Match", "*").body(body).put("/cases/" + id + "/" + what);
  }
}
