package org.earlyleavers.caseload.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.earlyleavers.caseload.service.Decisions.PARIS_19;
import static org.earlyleavers.caseload.service.Decisions.onSomebodyLivingIn;
import static org.earlyleavers.stack.parts.Waiting.PATIENCE;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(CaseloadProfile.class)
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "caseload"))
class CoverageVersionsTest {

  /** Covered by the local mission 91223 in the file that comes along. */
  private static final String SACLAS = "91533";

  /** The local mission of Karim. */
  private static final String KARIMS = "91377";

  @Inject DecisionTopic topic;
  @Inject Rows rows;
  Tokens tokens;

  private CaseApi karim;
  private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));

  @BeforeEach
  void people() {
    karim = new CaseApi(tokens, "karim.corbeil");
  }

  /** Leaves the coverage as other tests know it. */
  @AfterEach
  void bringTheFirstFileBack() {
    send(shipped() + "\n# " + System.nanoTime(), today, false).then().statusCode(201);
  }

  @Test
  void a_version_takes_force_on_its_day_and_open_cases_move_then() {
    // Given an open case of Saclas and one of Paris
    Decisions leaver = onSomebodyLivingIn(SACLAS);
    Decisions other = onSomebodyLivingIn(PARIS_19);
    topic.publish(leaver.confirmed(1), other.confirmed(1));
    await().atMost(PATIENCE).until(() -> rows.structureOf(leaver.reportId()).equals("91223"));
    await().atMost(PATIENCE).until(() -> rows.structureOf(other.reportId()).equals("75119"));
    String newer = shipped().replace(";91223;", ";" + KARIMS + ";");

    // When somebody tries a file of another distribution
    send(newer, today, true)
        .then()
        .statusCode(200)
        .body("version", equalTo(null))
        .body("communes", equalTo(172))
        .body("communesThatChange", greaterThan(0))
        .body("changes.commune", hasItem(SACLAS))
        .body("newMissions", empty())
        .body("vanishedMissions.code", hasItem("91223"))
        .body("vanishedMissions.name", hasItem("Mission Locale sud Essonne"))
        .body("openCasesThatMove", greaterThan(0))
        .body("moves.findAll { it.from == '91223' }.to", hasItem(KARIMS));

    // Then nothing has changed
    assertThat(rows.structureOf(leaver.reportId())).isEqualTo("91223");

    // When it is imported for a day to come, and then for today
    send(newer, today.plusDays(400), false).then().statusCode(201);
    assertThat(rows.structureOf(leaver.reportId())).isEqualTo("91223");
    long version =
        send(newer, today, false)
            .then()
            .statusCode(201)
            .body("version.inForce", equalTo(true))
            .body("version.importedBy", equalTo("oscar.exploitation"))
            .extract()
            .jsonPath()
            .getLong("version.id");

    // Then the case moves, says why, and arrives on Karim's list
    String id = karim.awaitCase(leaver.familyName(), "NEW");
    JsonPath details = karim.details(id);
    assertThat(details.<String>getList("history.kind")).contains("REROUTED");
    assertThat(details.getString("routing.explanation"))
        .isEqualTo("Mission 91377 covers Saclas (91533)");
    assertThat(rows.structureOf(other.reportId())).isEqualTo("75119");

    // And whoever leaves from now on goes there at once
    Decisions next = onSomebodyLivingIn(SACLAS);
    topic.publish(next.confirmed(1));
    karim.awaitCase(next.familyName(), "NEW");

    // And the same file for the same day is no second version
    send(newer, today, false)
        .then()
        .statusCode(200)
        .body("version.id", equalTo((int) version))
        .body("communesThatChange", equalTo(0))
        .body("openCasesThatMove", equalTo(0));
    operator()
        .get("/coverage-versions")
        .then()
        .statusCode(200)
        .body("findAll { it.inForce }.id", equalTo(List.of((int) version)))
        .body("validFrom", hasItem(today.plusDays(400).toString()));
  }

  @Test
  void a_case_that_is_over_opens_again_where_it_belongs_then() {
    Decisions leaver = onSomebodyLivingIn(SACLAS);
    topic.publish(leaver.confirmed(1), leaver.inTraining(2));
    await().atMost(PATIENCE).until(() -> rows.revisionOf(leaver.reportId()) == 2);

    send(shipped().replace(";91223;", ";" + KARIMS + ";"), today, false).then().statusCode(201);
    topic.publish(leaver.confirmed(3));

    karim.awaitCase(leaver.familyName(), "NEW");
  }

  @Test
  void a_file_of_no_use_is_refused_line_by_line_and_changes_nothing() {
    String bad = shipped().replace("75119;75-ML", "SECRET;75-ML");

    Response response = send(bad, today, false);

    response
        .then()
        .statusCode(400)
        .body("violations.size()", equalTo(20))
        .body("violations[0].field", equalTo("line 2"))
        .body("violations[0].message", equalTo("The line lacks a valid Code ML"));
    assertThat(response.asString()).doesNotContain("SECRET");
    send(shipped(), LocalDate.parse("1969-12-31"), false).then().statusCode(400);
    operator()
        .body(shipped())
        .post("/coverage-versions?validFrom=tomorrow")
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("validFrom"));
    operator().body(shipped()).post("/coverage-versions").then().statusCode(400);
  }

  @Test
  void a_file_of_the_whole_country_is_not_too_large_and_everything_else_of_its_size_is() {
    StringBuilder country = new StringBuilder(shipped());
    while (country.length() < 4_000_000) {
      country.append("75119;Paris 19e Arrondissement;75119;75-ML PARIS 19;22 r pajol;75018;P\n");
    }

    send(country.toString(), today, true).then().statusCode(200);
    karim
        .request()
        .body("{\"note\":\"" + "x".repeat(1_100_000) + "\"}")
        .post("/cases/" + UUID.randomUUID() + "/contact-attempts")
        .then()
        .statusCode(413);
  }

  @Test
  void only_an_operator_imports_and_an_operator_sees_no_case() {
    for (String user : new String[] {"camille.paris", "odile.psad", "agnes.audit"}) {
      RequestSpecification intruder = given().auth().oauth2(tokens.forUser(user));
      given(intruder).get("/coverage-versions").then().statusCode(403);
      given(intruder)
          .contentType("text/csv")
          .body(shipped())
          .post("/coverage-versions?validFrom=" + today)
          .then()
          .statusCode(403);
    }
    new CaseApi(tokens, "oscar.exploitation").request().get("/cases").then().statusCode(403);
  }

  @Test
  void structures_are_known_by_their_names() {
    karim
        .request()
        .get("/structures?departement=2A")
        .then()
        .statusCode(200)
        .body("code", equalTo(List.of("2A004", "2A247", "CIO-2A", "PSAD-2A")))
        .body("find { it.code == 'PSAD-2A' }.name", equalTo("PSAD Corse-du-Sud"));
    karim.request().get("/structures").then().statusCode(200).body("name", not(hasItem("")));
  }

  private Response send(String file, LocalDate validFrom, boolean dryRun) {
    return operator()
        .queryParams(Map.of("validFrom", validFrom.toString(), "dryRun", dryRun))
        .body(file.getBytes(StandardCharsets.UTF_8))
        .post("/coverage-versions");
  }

  private RequestSpecification operator() {
    return given().auth().oauth2(tokens.forUser("oscar.exploitation")).contentType("text/csv");
  }

  private static String shipped() {
    try (InputStream file =
        CoverageVersionsTest.class.getResourceAsStream("/coverage/ml_couverture_extrait_idf.csv")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
