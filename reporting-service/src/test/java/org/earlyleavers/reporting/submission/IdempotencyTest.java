package org.earlyleavers.reporting.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.earlyleavers.events.Topics;
import org.earlyleavers.reporting.exchange.DatabaseContent;
import org.earlyleavers.reporting.exchange.MovableClock;
import org.earlyleavers.reporting.exchange.SampleReport;
import org.earlyleavers.reporting.exchange.School;
import org.earlyleavers.reporting.exchange.TopicContent;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "reporting"))
class IdempotencyTest {

  private final MovableClock clock;
  private final DatabaseContent database;
  private final Submissions submissions;

  Tokens tokens;
  School school;

  IdempotencyTest(MovableClock clock, DatabaseContent database, Submissions submissions) {
    this.clock = clock;
    this.database = database;
    this.submissions = submissions;
  }

  @BeforeEach
  void aSchool() {
    school = new School(tokens.forClient("school-0951099D"));
  }

  @AfterEach
  void backToTheSampleDay() {
    clock.moveTo(MovableClock.SAMPLE_DAY);
  }

  @Test
  void aReportSentAgainUnderItsKeyIsTheSameEventByteForByte() {
    // Given
    SampleReport report = SampleReport.of("Encore");
    String id = accepted(school.reports(report, "again"));

    // When: later, and with the properties in another order
    clock.moveTo(MovableClock.SAMPLE_DAY.plus(Duration.ofHours(5)));
    SampleReport reordered = report.without("exitReason").with("exitReason", "05");
    assertThat(accepted(school.reports(reordered, "again"))).isEqualTo(id);

    // Then
    List<ConsumerRecord<String, byte[]>> published =
        TopicContent.of(Topics.DROPOUT_REPORTS.name(), id);
    assertThat(published).hasSize(2);
    assertThat(published.get(1).value()).isEqualTo(published.get(0).value());
    assertThat(TopicContent.header(published.get(1), "ce_id"))
        .isEqualTo(TopicContent.header(published.get(0), "ce_id"));
  }

  @Test
  void aKeyIsNotUsedForTwoReports() {
    String id = accepted(school.reports(SampleReport.of("Premier"), "taken"));

    school
        .reports(SampleReport.of("Second"), "taken")
        .then()
        .statusCode(422)
        .contentType("application/problem+json");

    assertThat(TopicContent.of(Topics.DROPOUT_REPORTS.name(), id)).hasSize(1);
  }

  @Test
  void anErasedReportIsNotAcceptedAnewUnderItsKeySinceNobodyWouldHearOfIt() {
    // Given
    SampleReport report = SampleReport.of("Effacee");
    String id = accepted(school.reports(report, "erased"));
    submissions.tombstone(UUID.fromString(id));
    submissions.erase(UUID.fromString(id));

    // When, then
    school
        .reports(report, "erased")
        .then()
        .statusCode(410)
        .contentType("application/problem+json")
        .body("title", equalTo("The report has been erased"));
    school
        .request()
        .contentType("application/x-ndjson")
        .body(new JsonObject(report.json()).put("reference", "erased").encode().getBytes(UTF_8))
        .post("/dropout-reports/batch")
        .then()
        .statusCode(200)
        .body(containsString("names a report that has been erased"));
    school.reads(id).then().statusCode(404);
    assertThat(TopicContent.of(Topics.DROPOUT_REPORTS.name(), id))
        .last()
        .extracting(ConsumerRecord::value)
        .isNull();
    database.assertKeepsTheIdAloneOf(id);
  }

  @Test
  void twoSchoolsUseTheSameKeyForTheirOwnReports() {
    School other = new School(tokens.forClient("school-0594899E"));

    String ours = accepted(school.reports(SampleReport.of("Ici"), "same"));
    String theirs =
        accepted(other.reports(SampleReport.of("La").with("schoolUai", "0594899E"), "same"));

    assertThat(theirs).isNotEqualTo(ours);
    other.reads(ours).then().statusCode(404);
  }

  @Test
  void withoutAKeyEachReportIsItsOwn() {
    assertThat(school.reported(SampleReport.of("Sanscle")))
        .isNotEqualTo(school.reported(SampleReport.of("Sanscle")));
  }

  @Test
  void reportsSentAtTheSameMomentUnderOneKeyAreOneReport() {
    // When
    List<CompletableFuture<Response>> answers =
        IntStream.range(0, 8)
            .mapToObj(
                attempt ->
                    CompletableFuture.supplyAsync(
                        () -> school.reports(SampleReport.of("Ensemble"), "concurrent")))
            .toList();

    // Then
    List<String> ids = answers.stream().map(answer -> accepted(answer.join())).distinct().toList();
    assertThat(ids).hasSize(1);
    assertThat(
            TopicContent.of(Topics.DROPOUT_REPORTS.name(), ids.get(0)).stream()
                .map(published -> TopicContent.header(published, "ce_id"))
                .distinct())
        .hasSize(1);
    assertThat(database.rows())
        .filteredOn(row -> row.startsWith("submission") && row.contains(ids.get(0)))
        .hasSize(1);
  }

  @Test
  void aReportThatTheBrokerHasNotAcknowledgedIsNotShown() {
    // Given: what a crash between the two leaves behind
    SampleReport report = SampleReport.of("Interrompu");
    String id = accepted(school.reports(report, "interrupted"));
    database.change(
        "update submission set acknowledged_revision = 0 where report_id = '" + id + "'");
    school.reads(id).then().statusCode(404);

    // When the school comes again
    assertThat(accepted(school.reports(report, "interrupted"))).isEqualTo(id);

    // Then
    school.reads(id).then().statusCode(200).body("state", equalTo("RECEIVED"));
  }

  @Test
  void aKeyThatIsNotPrintableAsciiIsRefused() {
    school
        .reports(SampleReport.complete(), "né en 2008")
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("Idempotency-Key"));
  }

  @Test
  void aKeyThatIsTooLongIsRefused() {
    school.reports(SampleReport.of("Limite"), "k".repeat(128)).then().statusCode(202);
    school.reports(SampleReport.of("Limite"), "k".repeat(129)).then().statusCode(400);
  }

  private static String accepted(Response response) {
    return response.then().statusCode(202).extract().path("id");
  }
}
