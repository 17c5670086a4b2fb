package org.earlyleavers.reporting.decisions;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.earlyleavers.stack.parts.Waiting.PATIENCE;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.earlyleavers.events.LeaverDecision;
import org.earlyleavers.events.LeaverDecision.Reason;
import org.earlyleavers.events.Topics;
import org.earlyleavers.events.serialization.EventSerializer;
import org.earlyleavers.reporting.exchange.CapturedLog;
import org.earlyleavers.reporting.exchange.DatabaseContent;
import org.earlyleavers.reporting.exchange.Metrics;
import org.earlyleavers.reporting.exchange.MovableClock;
import org.earlyleavers.reporting.exchange.SampleReport;
import org.earlyleavers.reporting.exchange.School;
import org.earlyleavers.reporting.exchange.TopicContent;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "reporting"))
class DecisionProjectionTest {

  private static final String TOPIC = Topics.LEAVER_DECISIONS.name();
  private static final String UAI = "0951099D";

  /**
   * The topic takes 1,048,576 bytes, with key and frame, but not a dead letter's reason besides.
   */
  private static final int NEARLY_THE_LARGEST_VALUE = 1_048_440;

  private final DatabaseContent database;
  private final MovableClock clock;
  private final EventSerializer serializer = new EventSerializer("/matching-service");

  Tokens tokens;
  School school;
  Metrics metrics;
  String reportId;

  DecisionProjectionTest(DatabaseContent database, MovableClock clock) {
    this.database = database;
    this.clock = clock;
  }

  @BeforeEach
  void aReport() {
    String token = tokens.forClient("school-" + UAI);
    school = new School(token);
    metrics = new Metrics(token);
    reportId = school.reported(SampleReport.of("Projete"));
  }

  @Test
  void theSchoolSeesWhatBecameOfItsReport() {
    // When
    send(decision(3, Reason.IN_TRAINING));

    // Then
    seen("DECIDED")
        .body("id", equalTo(reportId))
        .body("outcome", equalTo("IN_TRAINING"))
        .body("reason", nullValue())
        .body("revision", equalTo(3))
        .body("decidedAt", equalTo("2026-01-12T08:30:00Z"));
  }

  @Test
  void anotherSchoolSeesNothing() {
    send(decision(1, Reason.NOT_IN_TRAINING));
    seen("DECIDED").body("outcome", equalTo("LEAVER"));

    new School(tokens.forClient("school-0594899E")).reads(reportId).then().statusCode(404);
  }

  @Test
  void aReportThatIsHeldSaysWhy() {
    send(decision(1, Reason.SOURCE_SILENT));

    seen("PENDING").body("outcome", equalTo("ON_HOLD")).body("reason", equalTo("AWAITING_RECORDS"));
  }

  @Test
  void lateTruthWins() {
    send(decision(1, Reason.NOT_IN_TRAINING));
    seen("DECIDED").body("outcome", equalTo("LEAVER"));

    send(decision(2, Reason.MATCH_IN_DOUBT));

    seen("PENDING").body("outcome", equalTo("IN_REVIEW")).body("revision", equalTo(2));
  }

  @Test
  void anOlderRevisionThatArrivesLaterChangesNothing() {
    // Given
    send(decision(5, Reason.QUALIFIED));
    seen("DECIDED");
    double before = taken("superseded");

    // When
    send(decision(4, Reason.NOT_IN_TRAINING));

    // Then
    await().atMost(PATIENCE).until(() -> taken("superseded") == before + 1);
    seen("DECIDED").body("outcome", equalTo("QUALIFIED")).body("revision", equalTo(5));
  }

  @Test
  void anotherDecisionUnderTheSameRevisionIsApplied() {
    send(decision(2, Reason.IN_TRAINING));
    seen("DECIDED");

    send(decision(2, Reason.SOURCE_SILENT));

    seen("PENDING").body("revision", equalTo(2));
  }

  @Test
  void theSameDecisionTwiceCountsOnce() {
    // Given
    LeaverDecision decision = decision(1, Reason.QUALIFIED);
    send(decision);
    seen("DECIDED");
    double before = taken("duplicate");
    long inboxBefore = inbox();

    // When
    send(decision);

    // Then
    await().atMost(PATIENCE).until(() -> taken("duplicate") == before + 1);
    assertThat(inbox()).isEqualTo(inboxBefore);
  }

  @Test
  void aReportThatMatchingHasForgottenIsForgottenAndErasedFromItsTopicOnce() {
    // Given
    send(decision(1, Reason.QUALIFIED));
    seen("DECIDED");

    // When
    send(reportId, new RecordHeaders(), null);

    // Then
    await().atMost(PATIENCE).untilAsserted(() -> database.assertKeepsTheIdAloneOf(reportId));
    school.reads(reportId).then().statusCode(404);
    assertThat(statements()).hasSize(2).last().isNull();

    // And matching's answer to that, which is the same again, is not answered in turn
    send(reportId, new RecordHeaders(), null);
    send(decision(2, Reason.QUALIFIED));
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                database.rows().stream()
                    .anyMatch(row -> row.startsWith("feedback") && row.contains(reportId)));
    assertThat(statements()).hasSize(2);
  }

  @Test
  void whatNobodyCanReadIsADeadLetterAndTheNextDecisionIsApplied() {
    // Given
    double before = deadLetters();
    byte[] noJson = {1, 2, 3};

    // When: on the same partition, first the poison
    send(
        reportId,
        new RecordHeaders()
            .add("ce_id", bytes("1"))
            .add("ce_type", bytes("org.earlyleavers.leaver-decision.v1")),
        noJson);
    send(decision(1, Reason.OVER_AGE));

    // Then
    seen("DECIDED").body("outcome", equalTo("OVER_AGE"));
    List<ConsumerRecord<String, byte[]>> dead =
        TopicContent.of(Topics.LEAVER_DECISIONS.deadLetterName(), reportId);
    assertThat(dead).hasSize(1);
    assertThat(dead.get(0).value()).isEqualTo(noJson);
    assertThat(TopicContent.header(dead.get(0), "ce_id")).isEqualTo("1");
    assertThat(TopicContent.header(dead.get(0), "dead-letter-reason"))
        .isEqualTo("The body is not JSON");
    assertThat(deadLetters()).isEqualTo(before + 1);
  }

  @Test
  void everyKindOfPoisonIsSurvived() {
    // Given
    double before = deadLetters();
    LeaverDecision valid = decision(1, Reason.QUALIFIED);
    RecordHeaders headers = new RecordHeaders();
    byte[] body = serializer.serialize(TOPIC, headers, valid);

    // When
    send(reportId, new RecordHeaders(), body);
    send(reportId, new RecordHeaders(headers).remove("ce_id"), body);
    send("no-report-id", headers, body);
    send("no-report-id", new RecordHeaders(), null);
    // What no text column takes
    send(reportId, new RecordHeaders(headers).add("ce_id", bytes("nul\u0000")), body);
    // Beyond what a timestamp column takes
    send(reportId, new RecordHeaders(headers).add("ce_id", bytes("far")), inAnotherEra(body));
    send(valid);

    // Then
    seen("DECIDED").body("outcome", equalTo("QUALIFIED"));
    await().atMost(PATIENCE).until(() -> deadLetters() == before + 6);
  }

  @Test
  void aDecisionWaitsForADatabaseThatFailsAndIsNotLost() {
    // Given
    double before = deadLetters();
    database.change("alter table feedback rename to feedback_away");
    try (CapturedLog log = new CapturedLog()) {
      // When
      send(decision(1, Reason.NOT_IN_TRAINING));

      // Then
      await()
          .atMost(PATIENCE)
          .until(() -> log.lines().stream().anyMatch(line -> line.contains("tried again")));
      school
          .reads(reportId)
          .then()
          .statusCode(503)
          .contentType("application/problem+json")
          .header("Retry-After", notNullValue());
    } finally {
      database.change("alter table feedback_away rename to feedback");
    }

    // And when the database is well again
    seen("DECIDED").body("outcome", equalTo("LEAVER"));
    assertThat(deadLetters()).isEqualTo(before);
  }

  @Test
  void aRecordThatDoesNotGetThroughMakesTheServiceNotReady() {
    // Given
    database.change("alter table feedback rename to feedback_away");
    try (CapturedLog log = new CapturedLog()) {
      send(decision(1, Reason.NOT_IN_TRAINING));
      await()
          .atMost(PATIENCE)
          .until(() -> log.lines().stream().anyMatch(line -> line.contains("tried again")));
      assertThat(readiness()).isEqualTo(200);

      // When
      clock.moveTo(MovableClock.SAMPLE_DAY.plus(Duration.ofMinutes(2)));

      // Then
      assertThat(readiness()).isEqualTo(503);
    } finally {
      database.change("alter table feedback_away rename to feedback");
    }

    // And when it has got through
    try {
      seen("DECIDED");
      await().atMost(PATIENCE).until(() -> readiness() == 200);
    } finally {
      clock.moveTo(MovableClock.SAMPLE_DAY);
    }
  }

  @Test
  void aDeadLetterMayBeAsLargeAsTheLargestRecordAndItsReason() {
    byte[] noJson = new byte[NEARLY_THE_LARGEST_VALUE];

    send(reportId, new RecordHeaders(), noJson);
    send(decision(1, Reason.OVER_AGE));

    seen("DECIDED");
    assertThat(TopicContent.of(Topics.LEAVER_DECISIONS.deadLetterName(), reportId))
        .singleElement()
        .satisfies(dead -> assertThat(dead.value()).isEqualTo(noJson));
  }

  private List<byte[]> statements() {
    return TopicContent.of(Topics.DROPOUT_REPORTS.name(), reportId).stream()
        .map(ConsumerRecord::value)
        .toList();
  }

  private LeaverDecision decision(long revision, Reason reason) {
    return new LeaverDecision(
        UUID.fromString(reportId),
        revision,
        MovableClock.SAMPLE_DAY,
        UAI,
        reason,
        Optional.empty(),
        Set.of(),
        List.of(),
        List.of(),
        "2026-01",
        Optional.empty(),
        Optional.empty());
  }

  private static byte[] inAnotherEra(byte[] body) {
    return bytes(new String(body, UTF_8).replace("2026-01-12T", "+999999999-01-12T"));
  }

  private static int readiness() {
    return given().get("/q/health/ready").statusCode();
  }

  private ValidatableResponse seen(String state) {
    await().atMost(PATIENCE).until(() -> state.equals(school.reads(reportId).path("state")));
    return school.reads(reportId).then().statusCode(200);
  }

  private void send(LeaverDecision decision) {
    RecordHeaders headers = new RecordHeaders();
    byte[] body = serializer.serialize(TOPIC, headers, decision);
    send(decision.key(), headers, body);
  }

  private static void send(String key, Headers headers, byte[] body) {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, TopicContent.bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(TOPIC, null, key, body, headers)).get(30, SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  private long inbox() {
    return database.rows().stream().filter(row -> row.startsWith("decision_inbox")).count();
  }

  private double taken(String effect) {
    return metrics.counter("leaver_decisions_taken_total", "effect", effect);
  }

  private double deadLetters() {
    return metrics.counter("events_dead_lettered_total", "topic", TOPIC);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
