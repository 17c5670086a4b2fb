package org.earlyleavers.reporting.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.earlyleavers.stack.parts.Waiting.PATIENCE;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.earlyleavers.events.DropoutReportEvent;
import org.earlyleavers.events.DropoutReportWithdrawn;
import org.earlyleavers.events.DropoutReported;
import org.earlyleavers.events.LeaverDecision.Reason;
import org.earlyleavers.events.Topics;
import org.earlyleavers.events.serialization.EventReader;
import org.earlyleavers.reporting.exchange.DatabaseContent;
import org.earlyleavers.reporting.exchange.Decisions;
import org.earlyleavers.reporting.exchange.SampleReport;
import org.earlyleavers.reporting.exchange.School;
import org.earlyleavers.reporting.exchange.TopicContent;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "reporting"))
class ReportCorrectionTest {

  private static final String PROBLEM = "application/problem+json";
  private static final SampleReport REPORT = SampleReport.of("Errone");
  private static final SampleReport CORRECTED = SampleReport.of("Corrige");

  private final DatabaseContent database;
  private final Decisions decisions = new Decisions("0951099D");

  Tokens tokens;
  School school;
  String id;

  ReportCorrectionTest(DatabaseContent database) {
    this.database = database;
  }

  @BeforeEach
  void aReport() {
    school = new School(tokens.forClient("school-0951099D"));
    id = school.reports(REPORT).then().statusCode(202).header("ETag", "\"1\"").extract().path("id");
  }

  @Test
  void aCorrectionIsTheReportsNextRevision() {
    // When
    school.corrects(id, "\"1\"", CORRECTED).then().statusCode(202).header("ETag", "\"2\"");

    // Then
    school.reads(id).then().statusCode(200).header("ETag", "\"2\"");
    List<DropoutReportEvent> published = published();
    assertThat(published).extracting(DropoutReportEvent::revision).containsExactly(1, 2);
    assertThat(((DropoutReported) published.get(1)).person().familyName()).isEqualTo("Corrige");
    assertThat(database.rows()).noneMatch(row -> row.contains("Corrige"));
  }

  @Test
  void aCorrectionSentAgainIsTheSameEventAgain() {
    school.corrects(id, "\"1\"", CORRECTED).then().statusCode(202);

    // When: as after an answer that was lost, and once more
    school.corrects(id, "\"1\"", CORRECTED).then().statusCode(202).header("ETag", "\"2\"");
    school.corrects(id, "\"2\"", CORRECTED).then().statusCode(202).header("ETag", "\"2\"");

    // Then
    assertThat(published()).extracting(DropoutReportEvent::revision).containsExactly(1, 2, 2, 2);
    assertThat(eventIds())
        .hasSize(4)
        .satisfies(ids -> assertThat(ids.get(3)).isEqualTo(ids.get(1)));
  }

  @Test
  void whoHasNotSeenTheLatestRevisionCorrectsAndWithdrawsNothing() {
    school.corrects(id, "\"1\"", CORRECTED).then().statusCode(202);

    school
        .corrects(id, "\"1\"", SampleReport.of("Perime"))
        .then()
        .statusCode(412)
        .contentType(PROBLEM);
    school.withdraws(id, "\"1\"").then().statusCode(412).contentType(PROBLEM);

    assertThat(published()).extracting(DropoutReportEvent::revision).containsExactly(1, 2);
  }

  @Test
  void oneOfTwoCorrectionsAtTheSameMomentIsStale() {
    // When
    List<CompletableFuture<Response>> racing =
        IntStream.range(0, 6)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> school.corrects(id, "\"1\"", SampleReport.of("Vite-" + i))))
            .toList();
    List<Integer> answers = racing.stream().map(r -> r.join().statusCode()).sorted().toList();

    // Then
    assertThat(answers).containsExactly(202, 412, 412, 412, 412, 412);
    assertThat(published()).extracting(DropoutReportEvent::revision).containsExactly(1, 2);
  }

  @Test
  void withoutSayingWhichRevisionIsMeantNothingChanges() {
    school
        .request()
        .body(CORRECTED.json())
        .put("/dropout-reports/" + id)
        .then()
        .statusCode(428)
        .contentType(PROBLEM);
    school.request().delete("/dropout-reports/" + id).then().statusCode(428).contentType(PROBLEM);

    assertThat(published()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1", "*", "\"0\"", "\"one\"", "W/\"1\"", "\"1\", \"2\"", "\"99999999999\""})
  void whatIsNoTagOfOursIsRefused(String tag) {
    school
        .corrects(id, tag, CORRECTED)
        .then()
        .statusCode(400)
        .contentType(PROBLEM)
        .body("violations.field", hasItem("If-Match"));
  }

  @Test
  void aWithdrawnReportIsShownSoAtOnce() {
    // When
    school.withdraws(id, "\"1\"").then().statusCode(204).header("ETag", "\"2\"");

    // Then
    assertThat(published()).last().isInstanceOf(DropoutReportWithdrawn.class);
    school
        .reads(id)
        .then()
        .statusCode(200)
        .body("state", equalTo("DECIDED"))
        .body("outcome", equalTo("WITHDRAWN"))
        .body("revision", nullValue());
  }

  @Test
  void aWithdrawalSentAgainIsTheSameEventAgain() {
    school.withdraws(id, "\"1\"").then().statusCode(204);

    school.withdraws(id, "\"1\"").then().statusCode(204).header("ETag", "\"2\"");

    assertThat(published()).extracting(DropoutReportEvent::revision).containsExactly(1, 2, 2);
    assertThat(eventIds())
        .hasSize(3)
        .satisfies(ids -> assertThat(ids.get(2)).isEqualTo(ids.get(1)));
  }

  @Test
  void aWithdrawnReportComesBackByACorrectionAndNotByALateRepetition() {
    // Given
    String named = school.reports(REPORT, "to-be-withdrawn").then().extract().path("id");
    school.withdraws(named, "\"1\"").then().statusCode(204);

    // When, then
    school.reports(REPORT, "to-be-withdrawn").then().statusCode(409).contentType(PROBLEM);
    school.corrects(named, "\"1\"", REPORT).then().statusCode(412);
    school.corrects(named, "\"2\"", REPORT).then().statusCode(202).header("ETag", "\"3\"");
    school.reads(named).then().body("state", equalTo("RECEIVED"));
  }

  @Test
  void aDecisionOnWhatTheReportSaidBeforeIsNoAnswerToWhatItSaysNow() {
    // Given
    decisions.conclude(id, 10, Reason.NOT_IN_TRAINING, 1);
    await().atMost(PATIENCE).until(() -> "LEAVER".equals(school.reads(id).path("outcome")));

    // When
    school.corrects(id, "\"1\"", CORRECTED).then().statusCode(202);

    // Then
    school.reads(id).then().body("state", equalTo("RECEIVED")).body("outcome", nullValue());
    decisions.conclude(id, 11, Reason.QUALIFIED, 2);
    await().atMost(PATIENCE).until(() -> "QUALIFIED".equals(school.reads(id).path("outcome")));
  }

  @Test
  void aCorrectionThatMakesAChildOfThePupilWithdrawsTheReport() {
    school
        .corrects(id, "\"1\"", CORRECTED.with("pupil.birthDate", "2012-03-14"))
        .then()
        .statusCode(422)
        .contentType(PROBLEM)
        .body("reportableFrom", equalTo("2028-03-14"))
        .body("detail", containsString("withdrawn"));

    assertThat(published()).last().isInstanceOf(DropoutReportWithdrawn.class);
    school.reads(id).then().body("outcome", equalTo("WITHDRAWN"));
  }

  @Test
  void aFaultyCorrectionChangesNothing() {
    school
        .corrects(id, "\"1\"", CORRECTED.with("pupil.sex", "UNHEARD-OF"))
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("pupil.sex"));

    school.reads(id).then().header("ETag", "\"1\"");
    assertThat(published()).hasSize(1);
  }

  @Test
  void toAnotherSchoolTheReportDoesNotExist() {
    School other = new School(tokens.forClient("school-0594899E"));
    SampleReport theirs = CORRECTED.with("schoolUai", "0594899E");

    other.corrects(id, "\"1\"", theirs).then().statusCode(404).contentType(PROBLEM);
    other.withdraws(id, "\"1\"").then().statusCode(404).contentType(PROBLEM);
    other.corrects(id, "\"7\"", theirs).then().statusCode(404);
    school.corrects(id, "\"1\"", theirs).then().statusCode(403);

    assertThat(published()).hasSize(1);
  }

  @Test
  void whatWasNeverAcceptedIsNeitherCorrectedNorWithdrawn() {
    database.change(
        "update submission set acknowledged_revision = 0 where report_id = '" + id + "'");

    school.corrects(id, "\"1\"", CORRECTED).then().statusCode(404);
    school.withdraws(id, "\"1\"").then().statusCode(404);
  }

  private List<DropoutReportEvent> published() {
    EventReader<DropoutReportEvent> reader = new EventReader<>(Topics.DROPOUT_REPORTS);
    return onTheTopic().stream()
        .map(found -> reader.read(found.key(), found.headers(), found.value()))
        .toList();
  }

  private List<String> eventIds() {
    return onTheTopic().stream().map(found -> TopicContent.header(found, "ce_id")).toList();
  }

  private List<ConsumerRecord<String, byte[]>> onTheTopic() {
    return TopicContent.of(Topics.DROPOUT_REPORTS.name(), id);
  }
}
