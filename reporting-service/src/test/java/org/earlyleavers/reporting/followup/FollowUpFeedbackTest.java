package org.earlyleavers.reporting.followup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.earlyleavers.stack.parts.Waiting.PATIENCE;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.earlyleavers.events.CaseEvent;
import org.earlyleavers.events.CaseEvent.State;
import org.earlyleavers.events.CaseEvent.StructureKind;
import org.earlyleavers.events.Topics;
import org.earlyleavers.events.serialization.EventSerializer;
import org.earlyleavers.reporting.exchange.CapturedLog;
import org.earlyleavers.reporting.exchange.DatabaseContent;
import org.earlyleavers.reporting.exchange.Metrics;
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
class FollowUpFeedbackTest {

  private static final String TOPIC = Topics.CASE_EVENTS.name();

  private final DatabaseContent database;
  private final EventSerializer serializer = new EventSerializer("/caseload-service");
  private final UUID caseId = UUID.randomUUID();
  private final UUID otherCase = UUID.randomUUID();

  Tokens tokens;
  School school;
  Metrics metrics;
  String reportId;

  FollowUpFeedbackTest(DatabaseContent database) {
    this.database = database;
  }

  @BeforeEach
  void aReport() {
    String token = tokens.forClient("school-0951099D");
    school = new School(token);
    metrics = new Metrics(token);
    reportId = school.reported(SampleReport.of("Suivi"));
  }

  @Test
  void theSchoolSeesHowTheFollowUpGoesOn() {
    // Given nobody who follows the pupil
    school.reads(reportId).then().body("followUp", nullValue());

    // When
    send(event(caseId, 1, State.TO_CONTACT, "2026-01-12T08:30:00Z", reportId));
    seen(reportId, "TO_CONTACT");
    // Then, late in the evening in Paris
    send(event(caseId, 2, State.IN_CONTACT, "2026-01-14T22:59:59Z", reportId));

    seen(reportId, "IN_CONTACT");
    school.reads(reportId).then().body("followUp.since", equalTo("2026-01-14"));
    send(event(caseId, 3, State.ENDED, "2026-01-14T23:00:00Z", reportId));
    seen(reportId, "ENDED");
    school.reads(reportId).then().body("followUp.since", equalTo("2026-01-15"));
    assertThat(onTheList(reportId)).isEqualTo("ENDED");
  }

  @Test
  void anotherSchoolSeesNothing() {
    send(event(caseId, 1, State.TO_CONTACT, "2026-01-12T08:30:00Z", reportId));
    seen(reportId, "TO_CONTACT");

    School other = new School(tokens.forClient("school-0594899E"));

    other.reads(reportId).then().statusCode(404);
    assertThat(other.request().get("/dropout-reports?limit=1000").asString())
        .doesNotContain(reportId);
  }

  @Test
  void whatIsOlderChangesNothingAndTheSameTwiceCountsOnce() {
    CaseEvent latest = event(caseId, 7, State.ENDED, "2026-01-20T08:30:00Z", reportId);
    send(latest);
    seen(reportId, "ENDED");
    double applied = taken("applied");
    double duplicates = taken("duplicate");

    // Also from another case, whose events come on another partition
    send(event(caseId, 5, State.TO_CONTACT, "2026-01-12T08:30:00Z", reportId));
    send(event(otherCase, 6, State.IN_CONTACT, "2026-01-14T08:30:00Z", reportId));
    send(latest);

    await().atMost(PATIENCE).until(() -> taken("applied") == applied + 2);
    await().atMost(PATIENCE).until(() -> taken("duplicate") == duplicates + 1);
    assertThat(followUp(reportId)).isEqualTo("ENDED");
  }

  @Test
  void aReportThatGoesToAnotherCaseIsToldOfByThatOne() {
    String second = school.reported(SampleReport.of("Suivie"));
    send(event(caseId, 11, State.IN_CONTACT, "2026-01-12T08:30:00Z", reportId, second));
    seen(second, "IN_CONTACT");

    // When it turns out to be about somebody else, whom nobody follows
    send(event(caseId, 12, State.IN_CONTACT, "2026-01-12T08:30:00Z", reportId));

    // Then
    await().atMost(PATIENCE).until(() -> followUp(second) == null);
    assertThat(followUp(reportId)).isEqualTo("IN_CONTACT");

    // And when another case takes in the first one, and tells earlier than that
    send(event(otherCase, 14, State.TO_CONTACT, "2026-01-16T08:30:00Z", reportId, second));
    seen(second, "TO_CONTACT");
    double applied = taken("applied");
    send(event(caseId, 13, State.ENDED, "2026-01-16T08:30:00Z"));
    await().atMost(PATIENCE).until(() -> taken("applied") == applied + 1);
    assertThat(followUp(reportId)).isEqualTo("TO_CONTACT");
  }

  @Test
  void aReportThatIsWithdrawnIsNoLongerTheSchoolsBusiness() {
    send(event(caseId, 1, State.TO_CONTACT, "2026-01-12T08:30:00Z", reportId));
    seen(reportId, "TO_CONTACT");

    school.withdraws(reportId, "\"1\"").then().statusCode(204);

    assertThat(followUp(reportId)).isNull();
  }

  @Test
  void anErasedReportIsForgottenAndStaysSo() {
    send(event(caseId, 1, State.TO_CONTACT, "2026-01-12T08:30:00Z", reportId));
    seen(reportId, "TO_CONTACT");

    send(Topics.LEAVER_DECISIONS.name(), reportId, new RecordHeaders(), null);
    await().atMost(PATIENCE).until(() -> school.reads(reportId).statusCode() == 404);
    double applied = taken("applied");
    send(event(caseId, 2, State.ENDED, "2026-01-13T08:30:00Z", reportId));
    await().atMost(PATIENCE).until(() -> taken("applied") == applied + 1);

    await().atMost(PATIENCE).untilAsserted(() -> database.assertKeepsTheIdAloneOf(reportId));
  }

  @Test
  void whatNobodyCanReadIsADeadLetterAndTheNextEventIsApplied() {
    double before = metrics.counter("events_dead_lettered_total", "topic", TOPIC);
    byte[] noJson = {1, 2, 3};

    send(
        TOPIC,
        caseId.toString(),
        new RecordHeaders()
            .add("ce_id", "1".getBytes(UTF_8))
            .add("ce_type", "org.earlyleavers.case-event.v2".getBytes(UTF_8)),
        noJson);
    send(TOPIC, caseId.toString(), new RecordHeaders(), null);
    send(event(caseId, 1, State.TO_CONTACT, "2026-01-12T08:30:00Z", reportId));

    seen(reportId, "TO_CONTACT");
    assertThat(TopicContent.of(Topics.CASE_EVENTS.deadLetterName(), caseId.toString()))
        .singleElement()
        .satisfies(dead -> assertThat(dead.value()).isEqualTo(noJson));
    assertThat(metrics.counter("events_dead_lettered_total", "topic", TOPIC)).isEqualTo(before + 1);
  }

  @Test
  void anEventWaitsForADatabaseThatFailsAndIsNotLost() {
    database.change("alter table follow_up rename to follow_up_away");
    try (CapturedLog log = new CapturedLog()) {
      send(event(caseId, 1, State.IN_CONTACT, "2026-01-12T08:30:00Z", reportId));
      await()
          .atMost(PATIENCE)
          .until(() -> log.lines().stream().anyMatch(line -> line.contains("tried again")));
    } finally {
      database.change("alter table follow_up_away rename to follow_up");
    }

    seen(reportId, "IN_CONTACT");
  }

  private static CaseEvent event(
      UUID caseId, long revision, State state, String since, String... reports) {
    return new CaseEvent(
        caseId,
        revision,
        Arrays.stream(reports).map(UUID::fromString).collect(Collectors.toSet()),
        Set.of(),
        state,
        Instant.parse(since),
        StructureKind.LOCAL_MISSION,
        Instant.parse(since));
  }

  private void seen(String report, String state) {
    await().atMost(PATIENCE).until(() -> state.equals(followUp(report)));
  }

  private String followUp(String report) {
    return school.reads(report).then().statusCode(200).extract().path("followUp.state");
  }

  private String onTheList(String report) {
    String after = "";
    while (true) {
      JsonPath page =
          school
              .request()
              .get("/dropout-reports?limit=1000" + after)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      Optional<Map<String, Object>> found =
          Optional.ofNullable(page.getMap("reports.find { it.id == '" + report + "' }"));
      if (found.isPresent()) {
        return page.getString("reports.find { it.id == '" + report + "' }.followUp.state");
      }
      after = "&after=" + Optional.ofNullable(page.getString("next")).orElseThrow();
    }
  }

  private double taken(String effect) {
    return metrics.counter("case_events_taken_total", "effect", effect);
  }

  private void send(CaseEvent event) {
    RecordHeaders headers = new RecordHeaders();
    byte[] body = serializer.serialize(TOPIC, headers, event);
    send(TOPIC, event.key(), headers, body);
  }

  private static void send(String topic, String key, Headers headers, byte[] body) {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, TopicContent.bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(topic, null, key, body, headers)).get(30, SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }
}
