package org.earlyleavers.caseload.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earlyleavers.caseload.service.Decisions.PARIS_19;
import static org.earlyleavers.caseload.service.Decisions.onSomebodyLivingIn;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(CaseloadProfile.class)
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "caseload"))
class RestHabitsTest {

  private static final String PROBLEM = "application/problem+json";
  private static final String TO_CAMILLE = "{\"caseworker\":\"camille.paris\"}";

  @Inject DecisionTopic topic;
  Tokens tokens;

  private CaseApi camille;

  @BeforeEach
  void people() {
    camille = new CaseApi(tokens, "camille.paris");
  }

  @Test
  void of_two_who_change_the_same_version_the_second_is_told_to_read_again() {
    String id = openCase();
    String read = camille.etagOf(id);

    Response first = assign(id, camille.request().header("If-Match", read));
    first.then().statusCode(200).header("ETag", not(equalTo(read)));
    assign(id, camille.request().header("If-Match", read))
        .then()
        .statusCode(412)
        .contentType(PROBLEM)
        .body("type", equalTo("/problems/version-is-stale"));

    String afterAttempt =
        camille
            .request()
            .header("If-Match", first.header("ETag"))
            .body("{\"channel\":\"PHONE\",\"result\":\"NO_ANSWER\"}")
            .post("/cases/" + id + "/contact-attempts")
            .then()
            .statusCode(201)
            .extract()
            .header("ETag");
    assertThat(afterAttempt).isEqualTo(camille.etagOf(id));
    camille
        .request()
        .header("If-Match", afterAttempt)
        .body("{\"reason\":\"OTHER\"}")
        .post("/cases/" + id + "/closure")
        .then()
        .statusCode(200);
  }

  @Test
  void a_decision_in_between_makes_what_was_read_stale_and_nothing_is_recorded() {
    Decisions leaver = onSomebodyLivingIn(PARIS_19);
    topic.publish(leaver.confirmed(1));
    String id = camille.awaitCase(leaver.familyName(), "NEW");
    String read = camille.etagOf(id);
    topic.publish(leaver.inTraining(2));
    camille.awaitCase(leaver.familyName(), "TAKEN_BACK");

    camille
        .request()
        .header("If-Match", read)
        .body("{\"channel\":\"PHONE\",\"result\":\"NO_ANSWER\"}")
        .post("/cases/" + id + "/contact-attempts")
        .then()
        .statusCode(412);
    assertThat(camille.details(id).getList("contactAttempts")).isEmpty();
  }

  @Test
  void a_change_without_a_version_or_with_nonsense_for_one_changes_nothing() {
    String id = openCase();
    String read = camille.etagOf(id);

    assign(id, camille.request())
        .then()
        .statusCode(428)
        .contentType(PROBLEM)
        .body("type", equalTo("/problems/version-is-missing"));
    assign(id, camille.request().header("If-Match", "7"))
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("If-Match"));
    assign(id, camille.request().header("If-Match", "W/" + read)).then().statusCode(412);
    assertThat(camille.etagOf(id)).isEqualTo(read);
    assign(id, camille.request().header("If-Match", "\"none\", " + read)).then().statusCode(200);
  }

  @Test
  void problems_are_told_in_the_language_of_the_request() {
    String id = openCase();

    assign(id, camille.request().header("Accept-Language", "fr-FR,fr;q=0.9,en;q=0.5"))
        .then()
        .statusCode(428)
        .header("Content-Language", equalTo("fr"))
        .header("Vary", containsString("Accept-Language"))
        .body("title", equalTo("Version non précisée"));
    camille
        .request()
        .header("Accept-Language", "fr")
        .header("If-Match", "*")
        .body("{\"reason\":\"OTHER\"}")
        .post("/cases/" + id + "/closure")
        .then()
        .statusCode(409)
        .body("detail", equalTo("Seul un dossier attribué peut être clos."));
    camille
        .request()
        .header("Accept-Language", "fr")
        .header("If-Match", "*")
        .body("{\"caseworker\":\"<script>\"}")
        .put("/cases/" + id + "/assignment")
        .then()
        .statusCode(400)
        .body("violations.message", hasItem(containsString("nom d'utilisateur")));
    camille
        .request()
        .header("Accept-Language", "fr")
        .header("If-Match", "*")
        .body("{}")
        .put("/cases/" + id + "/assignment")
        .then()
        .statusCode(400)
        .body("violations.message", hasItem("ne doit pas être nul"));
    camille
        .request()
        .header("Accept-Language", "fr")
        .get("/cases/nonsense")
        .then()
        .statusCode(404)
        .body("title", equalTo("Introuvable"));
  }

  @Test
  void each_type_of_problem_explains_itself() {
    camille
        .request()
        .header("Accept-Language", "fr")
        .get("/problems/version-is-stale")
        .then()
        .statusCode(200)
        .body("status", equalTo(412))
        .body("title", equalTo("Le dossier a changé"));
    camille.request().get("/problems/unheard-of").then().statusCode(404);
  }

  private String openCase() {
    Decisions leaver = onSomebodyLivingIn(PARIS_19);
    topic.publish(leaver.confirmed(1));
    return camille.awaitCase(leaver.familyName(), "NEW");
  }

  private static Response assign(String id, RequestSpecification request) {
    return request.body(TO_CAMILLE).put("/cases/" + id + "/assignment");
  }
}
