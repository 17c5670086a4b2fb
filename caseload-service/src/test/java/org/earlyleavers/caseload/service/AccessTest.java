package org.earlyleavers.caseload.service;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(CaseloadProfile.class)
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "caseload"))
class AccessTest {

  private static final String ANY_CASE = "/cases/" + UUID.randomUUID();

  Tokens tokens;

  @ParameterizedTest
  @ValueSource(
      strings = {"/cases", "/cases/live", "/cases/0", "/q/metrics", "/q/openapi", "/nowhere"})
  void nothing_is_told_without_a_token(String path) {
    given().get(path).then().statusCode(401);
  }

  @Test
  void a_token_that_is_none_is_refused() {
    given()
        .auth()
        .oauth2("nonsense")
        .get("/cases")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", containsString("Bearer"));
    String forged = tokens.forUser("camille.paris").replaceAll("[^.]{20}$", "AAAAAAAAAAAAAAAAAAAA");
    given().auth().oauth2(forged).get("/cases").then().statusCode(401);
  }

  @Test
  void who_has_no_business_with_cases_is_refused_everything() {
    for (String token :
        new String[] {
          tokens.forUser("agnes.audit"),
          tokens.forClient("school-0951099D"),
          tokens.forClient("ministry-labour")
        }) {
      RequestSpecification intruder = given().auth().oauth2(token).contentType("application/json");
      given(intruder).get("/cases").then().statusCode(403);
      given(intruder).get("/cases/live").then().statusCode(403);
      given(intruder).get(ANY_CASE).then().statusCode(403);
      given(intruder)
          .body("{\"caseworker\":\"x\"}")
          .put(ANY_CASE + "/assignment")
          .then()
          .statusCode(403);
      given(intruder)
          .body("{\"channel\":\"SMS\",\"result\":\"REACHED\"}")
          .post(ANY_CASE + "/contact-attempts")
          .then()
          .statusCode(403);
      given(intruder)
          .body("{\"reason\":\"OTHER\"}")
          .post(ANY_CASE + "/closure")
          .then()
          .statusCode(403);
    }
  }

  @Test
  void health_alone_is_open_and_metrics_need_a_token() {
    given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    given()
        .auth()
        .oauth2(tokens.forUser("agnes.audit"))
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("cases_opened_total"))
        .body(containsString("cases_taken_back_total"))
        .body(containsString("cases_unroutable_total"))
        .body(containsString("decision_visible_seconds"))
        .body(containsString("events_dead_lettered_total{topic=\"leaver-decisions\"}"));
  }
}
