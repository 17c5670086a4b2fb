package org.earlyleavers.reporting.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.earlyleavers.stack.parts.Waiting.PATIENCE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.earlyleavers.events.QualificationAwarded;
import org.earlyleavers.events.Topics;
import org.earlyleavers.events.serialization.EventReader;
import org.earlyleavers.reporting.exchange.CapturedLog;
import org.earlyleavers.reporting.exchange.DatabaseContent;
import org.earlyleavers.reporting.exchange.MovableClock;
import org.earlyleavers.reporting.exchange.SampleReport;
import org.earlyleavers.reporting.exchange.School;
import org.earlyleavers.reporting.exchange.TopicContent;
import org.earlyleavers.reporting.submission.Submissions;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "reporting"))
class QualificationsTest {

  private static final String QUALIFICATIONS = "qualifications";

  private final DatabaseContent database;
  private final MovableClock clock;
  private final Submissions submissions;

  Tokens tokens;
  School school;

  QualificationsTest(DatabaseContent database, MovableClock clock, Submissions submissions) {
    this.database = database;
    this.clock = clock;
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
  void aDiplomaObtainedIsKnownToTheExchangeWhenTheReportIsAccepted() {
    // When
    try (CapturedLog log = new CapturedLog()) {
      school.reported(qualified("Diplomee", "50022137"));

      // Then
      List<ConsumerRecord<String, byte[]>> awards = awardsOf("Diplomee");
      assertThat(awards).hasSize(1);
      QualificationAwarded award = event(awards.get(0));
      assertThat(award.source()).isEqualTo("education");
      assertThat(award.level()).isEqualTo(3);
      assertThat(award.title()).contains("CERTIFICAT D'APTITUDE PROFESSIONNELLE");
      assertThat(award.awardedOn()).isEqualTo(LocalDate.of(2025, 7, 5));
      assertThat(award.person().ine()).contains("130187884JE");
      assertThat(awards.get(0).key())
          .isEqualTo("education:" + award.awardId())
          .doesNotContain("130187884JE", "500");
      assertThat(database.rows()).noneMatch(row -> row.contains("50022137"));
      assertThat(log.lines()).noneMatch(line -> line.contains("Diplomee"));
    }
  }

  @Test
  void aReportSentAgainIsTheSameAwardByteForByte() {
    // Given
    SampleReport report = qualified("Redite", "500");
    school.reports(report, "qualified-again").then().statusCode(202);

    // When
    clock.moveTo(MovableClock.SAMPLE_DAY.plus(Duration.ofHours(5)));
    school.reports(report, "qualified-again").then().statusCode(202);

    // Then
    List<ConsumerRecord<String, byte[]>> awards = awardsOf("Redite");
    assertThat(awards).hasSize(2);
    assertThat(awards.get(1).key()).isEqualTo(awards.get(0).key());
    assertThat(awards.get(1).value()).isEqualTo(awards.get(0).value());
    assertThat(TopicContent.header(awards.get(1), "ce_id"))
        .isEqualTo(TopicContent.header(awards.get(0), "ce_id"));
  }

  @Test
  void anotherDiplomaIsAnotherReport() {
    school.reports(qualified("Autrement", "500"), "qualified-other").then().statusCode(202);

    school.reports(qualified("Autrement", "400"), "qualified-other").then().statusCode(422);

    assertThat(awardsOf("Autrement")).hasSize(1);
  }

  @Test
  void aCorrectedDayTakesTheFormerOnesPlace() {
    // Given
    String id = school.reported(qualified("Datee", "500"));

    // When
    school.corrects(id, "\"1\"", awarded("Datee", "500", "2025-07-06")).then().statusCode(202);

    // Then
    List<ConsumerRecord<String, byte[]>> awards = awardsOf("Datee");
    assertThat(awards).hasSize(2);
    assertThat(awards.get(1).key()).isEqualTo(awards.get(0).key());
    assertThat(event(awards.get(1)).awardedOn()).isEqualTo(LocalDate.of(2025, 7, 6));
    assertThat(event(awards.get(1)).recordedAt()).isEqualTo(MovableClock.SAMPLE_DAY);
  }

  @Test
  void whatACorrectionDoesNotNameAnyMoreIsTakenBack() {
    // Given
    String id = school.reported(qualified("Reprise", "500"));
    String key = awardsOf("Reprise").get(0).key();

    // When
    school.corrects(id, "\"1\"", qualified("Reprise", "400")).then().statusCode(202);

    // Then
    assertThat(lastOf(key).value()).isNull();
    assertThat(awardsOf("Reprise")).anyMatch(award -> event(award).level() == 4);

    // When the first one was right
    school.corrects(id, "\"2\"", qualified("Reprise", "500")).then().statusCode(202);

    // Then
    assertThat(lastOf(key).value()).isNotNull();
  }

  @Test
  void aWithdrawnReportTakesItsDiplomaBackAndBringsItBack() {
    // Given
    SampleReport report = qualified("Retiree", "500");
    String id = school.reports(report, "qualified-withdrawn").path("id");
    String key = awardsOf("Retiree").get(0).key();

    // When
    school.withdraws(id, "\"1\"").then().statusCode(204);

    // Then
    assertThat(lastOf(key).value()).isNull();

    // When it is sent once more, nothing comes back
    school.reports(report, "qualified-withdrawn").then().statusCode(409);
    assertThat(lastOf(key).value()).isNull();

    // When
    school.corrects(id, "\"2\"", report).then().statusCode(202);

    // Then
    assertThat(event(lastOf(key)).level()).isEqualTo(3);
  }

  @Test
  void nothingRemainsOfAChildsDiploma() {
    // Given
    String id = school.reported(qualified("Enfant", "500"));
    String key = awardsOf("Enfant").get(0).key();

    // When
    school
        .corrects(id, "\"1\"", qualified("Enfant", "500").with("pupil.birthDate", "2012-03-14"))
        .then()
        .statusCode(422);

    // Then
    assertThat(lastOf(key).value()).isNull();
  }

  @Test
  void anErasedReportsDiplomaIsErased() {
    // Given
    String id = school.reported(qualified("Effacee", "500"));
    String key = awardsOf("Effacee").get(0).key();

    // When
    submissions.erase(UUID.fromString(id));

    // Then
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(lastOf(key).value()).isNull());
    assertThat(database.rows())
        .noneMatch(row -> row.contains(key.substring("education:".length())));
  }

  @Test
  void whatIsNoDiplomaOfTheListIsRefusedWithItsField() {
    school
        .reports(qualified("Preparee", "550"))
        .then()
        .statusCode(400)
        .body("violations.field", contains("qualifications[0].diploma"))
        .body(not(containsString("550")));

    assertThat(awardsOf("Preparee")).isEmpty();
  }

  @Test
  void eachLineOfABatchHasItsOwn() {
    String answer =
        school
            .request()
            .contentType("application/x-ndjson")
            .body(
                (line("q-1", qualified("Groupee", "400")) + line("q-2", qualified("Lot", "560")))
                    .getBytes(UTF_8))
            .post("/dropout-reports/batch")
            .then()
            .statusCode(200)
            .extract()
            .asString();

    assertThat(answer.lines())
        .anyMatch(line -> line.contains("\"line\":1,\"outcome\":\"ACCEPTED\""))
        .anyMatch(
            line -> line.contains("\"REFUSED\"") && line.contains("qualifications[0].diploma"));
    assertThat(awardsOf("Groupee")).hasSize(1);
    assertThat(awardsOf("Lot")).isEmpty();
  }

  private static String line(String reference, SampleReport report) {
    return ((ObjectNode) report.tree().deepCopy()).put("reference", reference).toString() + "\n";
  }

  private static SampleReport qualified(String familyName, String diploma) {
    return awarded(familyName, diploma, "2025-07-05");
  }

  private static SampleReport awarded(String familyName, String diploma, String day) {
    return SampleReport.of(familyName)
        .with(QUALIFICATIONS, List.of(Map.of("diploma", diploma, "awardedOn", day)));
  }

  private static List<ConsumerRecord<String, byte[]>> awardsOf(String familyName) {
    return TopicContent.eventsOn(Topics.QUALIFICATIONS.name()).stream()
        .filter(record -> record.value() != null)
        .filter(record -> new String(record.value(), UTF_8).contains('"' + familyName + '"'))
        .toList();
  }

  private static ConsumerRecord<String, byte[]> lastOf(String key) {
    List<ConsumerRecord<String, byte[]>> records =
        TopicContent.of(Topics.QUALIFICATIONS.name(), key);
    return records.get(records.size() - 1);
  }

  private static QualificationAwarded event(ConsumerRecord<String, byte[]> record) {
    return new EventReader<>(Topics.QUALIFICATIONS)
        .read(record.key(), record.headers(), record.value());
  }
}
