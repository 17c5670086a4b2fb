package org.earlyleavers.reporting.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.earlyleavers.stack.parts.Waiting.PATIENCE;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.earlyleavers.events.LeaverDecision.Evidence.Bearing;
import org.earlyleavers.events.LeaverDecision.Reason;
import org.earlyleavers.reporting.exchange.DatabaseContent;
import org.earlyleavers.reporting.exchange.Decisions;
import org.earlyleavers.reporting.exchange.MovableClock;
import org.earlyleavers.reporting.exchange.SampleReport;
import org.earlyleavers.reporting.exchange.School;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "reporting"))
class ReportListTest {

  private static final LocalDate BACK_SINCE = LocalDate.of(2026, 2, 2);

  private final DatabaseContent database;
  private final MovableClock clock;
  private final Decisions decisions = new Decisions("0951099D");

  Tokens tokens;
  School school;

  ReportListTest(DatabaseContent database, MovableClock clock) {
    this.database = database;
    this.clock = clock;
  }

  @BeforeEach
  void aSchoolWithoutReports() {
    school = new School(tokens.forClient("school-0951099D"));
    database.change("delete from submission");
  }

  @AfterEach
  void backToTheSampleDay() {
    clock.moveTo(MovableClock.SAMPLE_DAY);
  }

  @Test
  void reportsAreListedPageByPageInTheOrderInWhichTheyWereMade() {
    // Given: some made at the same moment
    List<String> made =
        IntStream.range(0, 7)
            .mapToObj(
                i -> {
                  clock.moveTo(MovableClock.SAMPLE_DAY.plusSeconds(i / 2));
                  return school.reported(SampleReport.of("Liste"));
                })
            .toList();

    // When
    List<String> listed = new ArrayList<>();
    List<Integer> pages = new ArrayList<>();
    String after = null;
    do {
      Response page = list(after == null ? Map.of("limit", 3) : Map.of("limit", 3, "after", after));
      List<String> ids = page.then().statusCode(200).extract().path("reports.id");
      listed.addAll(ids);
      pages.add(ids.size());
      after = page.path("next");
    } while (after != null);

    // Then
    assertThat(pages).containsExactly(3, 3, 1);
    assertThat(listed).containsExactlyInAnyOrderElementsOf(made);
    assertThat(listed.subList(0, 2)).containsExactlyInAnyOrderElementsOf(made.subList(0, 2));
    assertThat(listed.get(6)).isEqualTo(made.get(6));
  }

  @Test
  void anotherSchoolsReportsAreNotListed() {
    school.reported(SampleReport.of("Anous"));

    new School(tokens.forClient("school-0594899E"))
        .request()
        .get("/dropout-reports")
        .then()
        .statusCode(200)
        .header("Cache-Control", equalTo("no-store"))
        .body("reports.size()", equalTo(0))
        .body("next", nullValue());
  }

  @Test
  void reportsAreSelectedByStateAndByOutcome() {
    // Given
    String leaver = decided(Reason.NOT_IN_TRAINING, "LEAVER");
    String qualified = decided(Reason.QUALIFIED, "QUALIFIED");
    String held = decided(Reason.SOURCE_SILENT, "ON_HOLD");
    String reviewed = decided(Reason.MATCH_IN_DOUBT, "IN_REVIEW");
    String received = school.reported(SampleReport.of("Recu"));
    String withdrawn = school.reported(SampleReport.of("Retire"));
    school.withdraws(withdrawn, "\"1\"").then().statusCode(204);

    // Then
    assertThat(selected("RECEIVED")).containsExactly(received);
    assertThat(selected("PENDING")).containsExactlyInAnyOrder(held, reviewed);
    assertThat(selected("DECIDED")).containsExactlyInAnyOrder(leaver, qualified, withdrawn);
    assertThat(selected("LEAVER")).containsExactly(leaver);
    assertThat(selected("WITHDRAWN")).containsExactly(withdrawn);
    assertThat(selected("ON_HOLD", "RECEIVED")).containsExactlyInAnyOrder(held, received);
    assertThat(selected()).hasSize(6);
  }

  @Test
  void aSchoolIsToldTheCategoryAndTheDateAndNoMore() {
    String id = school.reported(SampleReport.of("Ailleurs"));
    decisions.conclude(id, 1, Reason.IN_TRAINING, Bearing.ACTIVE, BACK_SINCE);
    await().atMost(PATIENCE).until(() -> !selected("IN_TRAINING").isEmpty());

    Map<String, Object> report = list(Map.of()).path("reports[0]");

    assertThat(report)
        .containsOnlyKeys("id", "state", "outcome", "since", "decidedAt", "revision")
        .containsEntry("since", BACK_SINCE.toString());
  }

  @Test
  void aLeaverWhoIsFoundInTrainingLaterIsBackInTraining() {
    String id = decided(Reason.NOT_IN_TRAINING, "LEAVER");

    decisions.conclude(id, 2, Reason.IN_TRAINING, Bearing.ACTIVE, BACK_SINCE);

    await()
        .atMost(PATIENCE)
        .until(() -> "BACK_IN_TRAINING".equals(school.reads(id).path("outcome")));
    assertThat(selected("BACK_IN_TRAINING")).containsExactly(id);
    assertThat(selected("IN_TRAINING")).isEmpty();
  }

  @Test
  void thatSomebodyWasALeaverIsKnownInWhicheverOrderDecisionsArrive() {
    String id = school.reported(SampleReport.of("Desordre"));

    decisions.conclude(id, 2, Reason.IN_TRAINING, Bearing.ACTIVE, BACK_SINCE);
    decisions.conclude(id, 1, Reason.NOT_IN_TRAINING, 1);

    await()
        .atMost(PATIENCE)
        .until(() -> "BACK_IN_TRAINING".equals(school.reads(id).path("outcome")));
  }

  @Test
  void aCorrectedReportWasNobodysBefore() {
    String id = decided(Reason.NOT_IN_TRAINING, "LEAVER");
    school.corrects(id, "\"1\"", SampleReport.of("Autre")).then().statusCode(202);

    decisions.conclude(id, 2, Reason.IN_TRAINING, 2);

    await().atMost(PATIENCE).until(() -> "IN_TRAINING".equals(school.reads(id).path("outcome")));
  }

  @ParameterizedTest
  @CsvSource({
    "state, NOBODY",
    "state, received",
    "after, Martin",
    "after, AAAA",
    "limit, 0",
    "limit, 1001",
    "limit, many"
  })
  void whatCannotBeListedIsRefusedAndNotRepeated(String parameter, String value) {
    Response answer = list(Map.of(parameter, value));

    answer
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations.field", hasItem(parameter));
    assertThat(answer.asString()).doesNotContain("NOBODY").doesNotContain("Martin");
  }

  @Test
  void allFaultsOfAListRequestAreToldAtOnce() {
    list(Map.of("state", "NOBODY", "after", "?", "limit", "0"))
        .then()
        .statusCode(400)
        .body("violations.field", hasItems("state", "after", "limit"));
  }

  private String decided(Reason reason, String outcome) {
    String id = school.reported(SampleReport.of("Decide"));
    decisions.conclude(id, 1, reason, 1);
    await().atMost(PATIENCE).until(() -> outcome.equals(school.reads(id).path("outcome")));
    return id;
  }

  private List<String> selected(String... states) {
    return school
        .request()
        .queryParam("state", Set.of(states))
        .get("/dropout-reports")
        .then()
        .statusCode(200)
        .extract()
        .path("reports.id");
  }

  private Response list(Map<String, ?> parameters) {
    return school.request().queryParams(parameters).get("/dropout-reports");
  }
}
