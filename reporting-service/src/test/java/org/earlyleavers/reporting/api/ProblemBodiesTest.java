package org.earlyleavers.reporting.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.earlyleavers.reporting.exchange.SampleReport;
import org.earlyleavers.reporting.exchange.School;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the framework refuses by itself is a problem document too. */
@QuarkusTest
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "reporting"))
class ProblemBodiesTest {

  Tokens tokens;
  School school;

  @BeforeEach
  void aSchool() {
    school = new School(tokens.forClient("school-0951099D"));
  }

  @Test
  void withoutAToken() {
    Response answer = given().get("/dropout-reports");

    assertProblem(answer, 401);
    answer.then().header("WWW-Authenticate", notNullValue());
  }

  @Test
  void withATokenThatIsNone() {
    assertProblem(new School("none").reports(SampleReport.complete()), 401);
  }

  @Test
  void withTheTokenOfAMinistry() {
    assertProblem(
        new School(tokens.forClient("ministry-labour")).reports(SampleReport.complete()), 403);
  }

  @Test
  void onAnUnknownPath() {
    assertProblem(school.request().get("/unknown"), 404);
    assertProblem(school.request().get("/dropout-reports/no-id/nothing"), 404);
  }

  @Test
  void withAMethodThatIsNotThere() {
    assertProblem(school.request().patch("/dropout-reports"), 405);
  }

  @Test
  void withAnotherMediaType() {
    assertProblem(
        school.request().contentType("text/plain").body("text").post("/dropout-reports"), 415);
  }

  @Test
  void withoutAnyAcceptableMediaType() {
    assertProblem(school.request().accept("text/csv").get("/dropout-reports"), 406);
  }

  @Test
  void withAReportThatIsTooLarge() {
    assertProblem(school.reports(SampleReport.of("x".repeat(100_000))), 413);
  }

  private static void assertProblem(Response answer, int status) {
    answer
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("status", equalTo(status))
        .body("title", notNullValue());
  }
}
