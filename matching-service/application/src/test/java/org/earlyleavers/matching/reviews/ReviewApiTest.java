package org.earlyleavers.matching.reviews;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.earlyleavers.stack.parts.Waiting.PATIENCE;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.common.mapper.TypeRef;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.earlyleavers.events.person.Person;
import org.earlyleavers.matching.dossier.Policy;
import org.earlyleavers.matching.stream.DoubtingLinkage;
import org.earlyleavers.matching.stream.Senders;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.Tokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On the real broker, where {@link DoubtingLinkage} compares. */
@QuarkusTest
@WithTestResource(ExchangeParts.class)
class ReviewApiTest {

  private static final String UNKNOWN = UUID.randomUUID() + ":" + UUID.randomUUID();
  private static final String SAME = "{\"verdict\": \"SAME\", \"reason\": \"Same address\"}";
  private static final String DIFFERENT =
      "{\"verdict\": \"DIFFERENT\", \"reason\": \"Another person\"}";

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String broker;

  Tokens tokens;

  private Senders senders;

  @BeforeEach
  void connect() {
    senders = new Senders(broker);
    await()
        .atMost(PATIENCE)
        .until(
            () -> reviewer().get("/decisions/" + UUID.randomUUID()).statusCode(),
            status -> status != 503);
  }

  @AfterEach
  void disconnect() {
    senders.close();
  }

  @Test
  void aReviewerSeesBothSidesDecidesAndMayTakeItBack() {
    UUID report = givenADoubtfulEnrolment("Garnier", "Inès");
    String review = awaitReview(report);

    reviewer()
        .get("/reviews/" + review)
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("state", equalTo("OPEN"))
        .body("report.familyName", equalTo("GARNIER"))
        .body("record.residence", equalTo("ELSEWHERE"))
        .body("evidence.match.zone", equalTo("REVIEW"))
        .body("evidence.comparison[0].weight", equalTo(13.0f));
    awaitReason(report, "MATCH_IN_DOUBT");

    say(review, DIFFERENT);
    awaitDecision(report, "current.reason", not(anyOf(is("MATCH_IN_DOUBT"), is("IN_TRAINING"))));
    say(review, SAME);
    awaitReason(report, "IN_TRAINING");

    reviewer()
        .get("/reviews/" + review)
        .then()
        .body("state", equalTo("DECIDED"))
        .body("verdict.verdict", equalTo("SAME"))
        .body("verdict.reviewer", equalTo("renee.review"));
    reviewer().get("/reviews?limit=100").then().body("reviews.id", not(hasItem(review)));
    reviewer().get("/reviews?state=decided").then().body("reviews.id", hasItem(review));
  }

  @Test
  void aDecisionIsExplainedToReviewersAndAuditors() {
    UUID report = givenADoubtfulEnrolment("Rousseau", "Jade");
    String review = awaitReview(report);
    say(review, SAME);
    awaitReason(report, "IN_TRAINING");

    for (String user : List.of("agnes.audit", "renee.review")) {
      as(user)
          .get("/decisions/" + report)
          .then()
          .statusCode(200)
          .header("Cache-Control", "no-store")
          .body("current.outcome", equalTo("CLEARED"))
          .body("current.rulesVersion", not(equalTo("")))
          .body("current.weightsVersion", equalTo("doubting"))
          .body("current.sources.source", hasItem("defence"))
          .body("current.evidence[0].match.verdict", equalTo("SAME"))
          .body("current.evidence[0].match.priorWeight", equalTo(-13.0f))
          .body("revisions.reason", hasItem("MATCH_IN_DOUBT"))
          .body(not(containsString("ROUSSEAU")))
          .body(not(containsString("Rousseau")));
    }
  }

  @Test
  void theListIsPagedFromTheLongestOpenOn() {
    List<String> expected = new ArrayList<>();
    for (String name : List.of("Faure", "Mercier", "Blanc")) {
      expected.add(awaitReview(givenADoubtfulEnrolment(name, "Lou")));
    }

    List<String> seen = new ArrayList<>();
    String next = "";
    while (next != null) {
      Map<String, Object> page =
          reviewer().get("/reviews?limit=1" + next).then().statusCode(200).extract().as(PAGE);
      assertThat((List<?>) page.get("reviews")).hasSizeLessThanOrEqualTo(1);
      ((List<?>) page.get("reviews"))
          .forEach(review -> seen.add(((Map<?, ?>) review).get("id").toString()));
      next = page.containsKey("next") ? "&after=" + page.get("next") : null;
    }

    assertThat(seen).doesNotHaveDuplicates().containsSubsequence(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /reviews",
    "GET, /reviews/x",
    "POST, /reviews/x/verdicts",
    "GET, /decisions/0b0e7e4e-0000-4000-8000-000000000000",
    "GET, /q/openapi",
    "GET, /nowhere"
  })
  void nothingIsToldWithoutAToken(String method, String path) {
    given().contentType("application/json").body(SAME).request(method, path).then().statusCode(401);
    given().auth().oauth2("no.real.token").request(method, path).then().statusCode(401);
  }

  @Test
  void whoHasNoBusinessWithReviewsIsRefusedEverything() {
    for (String token :
        List.of(
            tokens.forUser("camille.paris"),
            tokens.forUser("odile.psad"),
            tokens.forClient("school-0951099D"),
            tokens.forClient("ministry-labour"))) {
      given().auth().oauth2(token).get("/reviews").then().statusCode(403);
      given().auth().oauth2(token).get("/reviews/" + UNKNOWN).then().statusCode(403);
      given()
          .auth()
          .oauth2(token)
          .contentType("application/json")
          .body(SAME)
          .post("/reviews/" + UNKNOWN + "/verdicts")
          .then()
          .statusCode(403);
      given().auth().oauth2(token).get("/decisions/" + UUID.randomUUID()).then().statusCode(403);
    }
  }

  @Test
  void anAuditorReadsDecisionsButNoReviews() {
    as("agnes.audit").get("/reviews").then().statusCode(403);
    as("agnes.audit").get("/reviews/" + UNKNOWN).then().statusCode(403);
    as("agnes.audit").body(SAME).post("/reviews/" + UNKNOWN + "/verdicts").then().statusCode(403);
    as("agnes.audit").get("/decisions/" + UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void whatNobodyKnowsIsNotFound() {
    reviewer().get("/reviews/" + UNKNOWN).then().statusCode(404).body("status", equalTo(404));
    reviewer().get("/reviews/nonsense").then().statusCode(404);
    reviewer().body(SAME).post("/reviews/" + UNKNOWN + "/verdicts").then().statusCode(404);
    reviewer().get("/decisions/" + UUID.randomUUID()).then().statusCode(404);
    reviewer().get("/decisions/nonsense").then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "null",
        "[]",
        "{\"verdict\": \"Martin\", \"reason\": \"x\"}",
        "{\"verdict\": 0, \"reason\": \"x\"}",
        "{\"verdict\": \"SAME\"}",
        "{\"verdict\": \"SAME\", \"reason\": \" \"}",
        "{\"verdict\": \"SAME\", \"reason\": \"x\", \"reviewer\": \"Martin\"}"
      })
  void aVerdictThatIsNoneIsRefusedAndNotRepeated(String body) {
    reviewer()
        .body(body)
        .post("/reviews/" + UNKNOWN + "/verdicts")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body(not(containsString("Martin")));
  }

  @Test
  void aReasonThatIsTooLongIsRefused() {
    reviewer()
        .body("{\"verdict\": \"SAME\", \"reason\": \"" + "x".repeat(501) + "\"}")
        .post("/reviews/" + UNKNOWN + "/verdicts")
        .then()
        .statusCode(400)
        .body("violations", hasSize(1))
        .body("violations[0].field", equalTo("reason"));
  }

  @ParameterizedTest
  @CsvSource({
    "state=all, state",
    "limit=0, limit",
    "limit=101, limit",
    "limit=x, limit",
    "after=nonsense, after",
    "after=LTE, after",
    "after=LTEveA, after"
  })
  void aListThatDoesNotExistIsRefused(String query, String field) {
    reviewer()
        .get("/reviews?" + query)
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo(field));
  }

  private static final TypeRef<Map<String, Object>> PAGE = new TypeRef<>() {};

  private UUID givenADoubtfulEnrolment(String familyName, String givenName) {
    Person pupil = senders.person(null, familyName, givenName);
    senders.enrol(
        "contract-of-" + UUID.randomUUID(),
        DoubtingLinkage.perhaps(pupil),
        LocalDate.now(Policy.ZONE).plusYears(1));
    return senders.report(pupil);
  }

  private String awaitReview(UUID report) {
    return await()
        .atMost(PATIENCE)
        .until(
            () ->
                reviewer()
                    .get("/reviews?limit=100")
                    .jsonPath()
                    .<String>getList("reviews.id")
                    .stream()
                    .filter(id -> id.startsWith(report.toString()))
                    .toList(),
            found -> !found.isEmpty())
        .get(0);
  }

  private void awaitReason(UUID report, String reason) {
    awaitDecision(report, "current.reason", is(reason));
  }

  private void awaitDecision(UUID report, String path, Matcher<String> expected) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                reviewer().get("/decisions/" + report).then().statusCode(200).body(path, expected));
  }

  private void say(String review, String verdict) {
    reviewer().body(verdict).post("/reviews/" + review + "/verdicts").then().statusCode(202);
  }

  private RequestSpecification reviewer() {
    return as("renee.review");
  }

  private RequestSpecification as(String user) {
    return given().auth().oauth2(tokens.forUser(user)).contentType("application/json");
  }
}
