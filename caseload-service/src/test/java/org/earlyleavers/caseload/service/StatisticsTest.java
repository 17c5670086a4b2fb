package org.earlyleavers.caseload.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.earlyleavers.caseload.service.Decisions.PARIS_19;
import static org.earlyleavers.caseload.service.Decisions.onSomebodyLivingIn;
import static org.earlyleavers.stack.parts.Waiting.PATIENCE;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.earlyleavers.caseload.statistics.Grouping;
import org.earlyleavers.caseload.statistics.Statistics;
import org.earlyleavers.caseload.statistics.StatisticsTable;
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
class StatisticsTest {

  @Inject DecisionTopic topic;
  @Inject Rows rows;
  @Inject Statistics statistics;
  Tokens tokens;

  private CaseApi camille;
  private CaseApi odile;
  private CaseApi agnes;

  @BeforeEach
  void people() {
    camille = new CaseApi(tokens, "camille.paris");
    odile = new CaseApi(tokens, "odile.psad");
    agnes = new CaseApi(tokens, "agnes.audit");
  }

  @Test
  void a_caseworker_sees_the_numbers_of_the_own_structure_change() {
    Map<String, Integer> before = ownOutcomes();
    Decisions stays = onSomebodyLivingIn(PARIS_19);
    Decisions returns = onSomebodyLivingIn(PARIS_19);

    topic.publish(stays.confirmed(1), returns.confirmed(1), returns.inTraining(2));

    String id = camille.awaitCase(stays.familyName(), "NEW");
    camille.awaitCase(returns.familyName(), "TAKEN_BACK");
    assertThat(camille.details(id).getString("summary.structure")).isEqualTo("75119");
    Map<String, Integer> after = ownOutcomes();
    assertThat(after.get("OPEN")).isGreaterThan(before.getOrDefault("OPEN", 0));
    assertThat(after.get("TAKEN_BACK_IN_TRAINING"))
        .isGreaterThan(before.getOrDefault("TAKEN_BACK_IN_TRAINING", 0));
  }

  private Map<String, Integer> ownOutcomes() {
    JsonPath table =
        camille.request().get("/statistics").then().statusCode(200).extract().jsonPath();
    YearMonth thisMonth = YearMonth.now(ZoneId.of("Europe/Paris"));
    Map<String, Integer> outcomes =
        table.getMap("lines.find { it.group == '" + thisMonth + "' }.outcomes");
    return outcomes == null ? Map.of() : outcomes;
  }

  @Test
  void alarms_that_were_avoided_before_a_case_are_counted_and_stay_so_when_the_report_is_gone() {
    // Given more cleared reports than are hidden, none of which was ever a case
    Decisions last = null;
    for (int i = 0; i < 6; i++) {
      last = onSomebodyLivingIn(PARIS_19);
      topic.publish(last.inTraining(1));
    }
    Decisions awaited = last;
    await()
        .atMost(PATIENCE)
        .until(() -> rows.revisionOf(awaited.reportId()) == 1 && avoided() >= 6);
    int counted = avoided();

    // When one of them is deleted
    rows.delete(last.reportId());

    // Then the number has not changed
    assertThat(avoided()).isGreaterThanOrEqualTo(counted);
  }

  private int avoided() {
    return agnes
        .request()
        .get("/statistics?by=structure&departement=95")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getObject("total.alarmsAvoidedBefore ?: 0", Integer.class);
  }

  @Test
  void numbers_come_as_a_table_and_as_an_image_too() {
    camille
        .request()
        .get("/statistics/csv")
        .then()
        .statusCode(200)
        .contentType(startsWith("text/csv"))
        .body(startsWith("\"group\";\"name\";\"leavers_found\""));
    odile
        .request()
        .header("Accept-Language", "fr")
        .get("/statistics/chart?by=structure")
        .then()
        .statusCode(200)
        .contentType(startsWith("image/svg+xml"))
        .body(containsString("</svg>"));
  }

  @ParameterizedTest
  @CsvSource({
    "camille.paris, ?by=structure, 403",
    "camille.paris, ?departement=75, 403",
    "odile.psad, ?by=structure, 200",
    "odile.psad, ?year=2026&departement=75, 200",
    "odile.psad, ?departement=91, 403",
    "odile.psad, ?by=departement, 403",
    "agnes.audit, ?by=departement&year=2026, 200",
    "agnes.audit, ?by=structure&departement=91, 200",
    "agnes.audit, ?by=month&departement=91, 403",
    "oscar.exploitation, '', 403",
    "agnes.audit, ?by=name, 400"
  })
  void each_sees_what_the_role_allows(String user, String query, int status) {
    new CaseApi(tokens, user).request().get("/statistics" + query).then().statusCode(status);
  }

  @ParameterizedTest
  @CsvSource({
    "camille.paris, ?first=2026-13, first",
    "camille.paris, ?last=September, last",
    "camille.paris, ?first=2026-02&last=2026-01, first",
    "camille.paris, ?year=2026, year",
    "odile.psad, ?first=2026-01, first",
    "odile.psad, ?year=26, year",
    "agnes.audit, ?year=2026-09, year",
    "agnes.audit, ?year=1969, year",
    "agnes.audit, ?year=2026&first=2026-01, first",
    "agnes.audit, ?last=2026-12, last"
  })
  void who_does_not_see_the_cases_gets_whole_years_alone(String user, String query, String field) {
    for (String form : List.of("", "/csv", "/chart")) {
      new CaseApi(tokens, user)
          .request()
          .get("/statistics" + form + query)
          .then()
          .statusCode(400)
          .contentType("application/problem+json")
          .body("violations.field", equalTo(List.of(field)));
    }
  }

  @Test
  void what_a_reader_with_a_desk_sees_by_name_cannot_be_taken_off_a_sum_to_tell_the_rest()
      throws SQLException {
    // Given four cases at the own desk and one elsewhere, in a year of their own
    Year year = Year.of(1990);
    for (int i = 0; i < 5; i++) {
      Decisions leaver = onSomebodyLivingIn(i < 4 ? PARIS_19 : Decisions.LES_ULIS);
      topic.publish(leaver.confirmed(1));
      await().atMost(PATIENCE).until(() -> !rows.casesOf(leaver.reportId()).isEmpty());
      openedIn(year, rows.caseOf(leaver.reportId()));
    }

    // Then who knows none of them is told that there are five
    assertThat(ofCountry(year, Optional.empty()).total().leaversFound()).contains(5L);

    // And who knows four of them is not
    assertThat(ofCountry(year, Optional.of("75119")).total().leaversFound()).isEmpty();
  }

  private StatisticsTable ofCountry(Year year, Optional<String> desk) {
    return statistics.ofCountry(year, Grouping.STRUCTURE, Optional.empty(), desk);
  }

  private void openedIn(Year year, String caseId) throws SQLException {
    try (Connection owner = rows.asOwnerOfTheServer();
        Statement statement = owner.createStatement()) {
      statement.execute(
          "update caseload.cases set first_opened_at = '"
              + year.atMonth(5).atDay(5)
              + "' where id = '"
              + caseId
              + "'");
    }
  }

  @Test
  void a_year_is_this_one_unless_another_is_asked_for() {
    int thisYear = Year.now(ZoneId.of("Europe/Paris")).getValue();

    agnes
        .request()
        .get("/statistics")
        .then()
        .statusCode(200)
        .body("first", equalTo(thisYear + "-01"))
        .body("last", equalTo(thisYear + "-12"));
    agnes
        .request()
        .get("/statistics?year=1999")
        .then()
        .statusCode(200)
        .body("first", equalTo("1999-01"))
        .body("total.leaversFound", equalTo(0));
  }

  @Test
  void a_coordinator_sees_the_structures_of_the_own_departement_alone() {
    topic.publish(onSomebodyLivingIn(PARIS_19).confirmed(1));
    topic.publish(onSomebodyLivingIn(Decisions.LES_ULIS).confirmed(1));

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                odile
                    .request()
                    .get("/statistics?by=structure")
                    .then()
                    .statusCode(200)
                    .body("smallestCount", equalTo(5))
                    .body("lines.group", hasItem("75119"))
                    .body("lines.findAll { it.group == '91377' }.size()", equalTo(0)));
  }
}
