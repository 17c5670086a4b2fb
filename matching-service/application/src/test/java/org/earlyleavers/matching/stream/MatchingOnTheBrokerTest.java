package org.earlyleavers.matching.stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.earlyleavers.stack.parts.Waiting.PATIENCE;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.earlyleavers.events.LeaverDecision;
import org.earlyleavers.events.LeaverDecision.Outcome;
import org.earlyleavers.events.Topic;
import org.earlyleavers.events.Topics;
import org.earlyleavers.events.person.Person;
import org.earlyleavers.events.serialization.EventReader;
import org.earlyleavers.matching.dossier.Policy;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.Tokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On the real broker, with four partitions of everything. */
@QuarkusTest
@WithTestResource(ExchangeParts.class)
class MatchingOnTheBrokerTest {

  private final LocalDate today = LocalDate.now(Policy.ZONE);

  private final EventReader<LeaverDecision> reader = new EventReader<>(Topics.LEAVER_DECISIONS);
  private final List<LeaverDecision> seen = new ArrayList<>();

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String broker;

  Tokens tokens;

  private Senders senders;
  private KafkaConsumer<String, byte[]> consumer;

  @BeforeEach
  void connect() {
    senders = new Senders(broker);
    consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                broker,
                ConsumerConfig.GROUP_ID_CONFIG,
                UUID.randomUUID().toString(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
  }

  @AfterEach
  void disconnect() {
    senders.close();
    consumer.close();
  }

  @Test
  void aReportIsHeldUntilEverySourceHasSpokenInEveryPartitionAndThenFollowsTheEnrolments() {
    consumer.subscribe(List.of(Topics.LEAVER_DECISIONS.name()));
    Person lea = senders.person("130187884JE", "Lefèvre", "Léa");
    UUID report = senders.report(lea);
    awaitOutcome(report, Outcome.ON_HOLD);

    senders.everySourceSpeaks();
    awaitOutcome(report, Outcome.CONFIRMED);

    senders.enrol(senders.person(null, "LEFEVRE", "LEA"), today.plusYears(1));
    awaitOutcome(report, Outcome.CLEARED);

    senders.enrol(senders.person(null, "LEFEVRE", "LEA"), today);
    awaitOutcome(report, Outcome.CONFIRMED);
  }

  @Test
  void aRecordThatNobodyCanReadBecomesADeadLetterAndIsCounted() {
    Topic<?> topic = Topics.QUALIFICATIONS;
    consumer.subscribe(List.of(topic.deadLetterName()));

    senders.poison(topic);

    List<String> keys = new ArrayList<>();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              consumer.poll(Duration.ofMillis(100)).forEach(letter -> keys.add(letter.key()));
              assertThat(keys).contains("poison");
            });
    given()
        .auth()
        .oauth2(tokens.forUser("agnes.audit"))
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("events_dead_lettered_total{topic=\"qualifications\"}"));
  }

  @Test
  void healthIsOpenAndNothingElse() {
    given().get("/q/health/ready").then().statusCode(200);
    given().get("/q/metrics").then().statusCode(401);
    given().auth().oauth2("no.real.token").get("/q/metrics").then().statusCode(401);
  }

  private void awaitOutcome(UUID report, Outcome outcome) {
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(latestOn(report)).contains(outcome));
  }

  private Optional<Outcome> latestOn(UUID report) {
    for (ConsumerRecord<String, byte[]> said : consumer.poll(Duration.ofMillis(100))) {
      seen.add(reader.read(said.key(), said.headers(), said.value()));
    }
    return seen.stream()
        .filter(decision -> decision.reportId().equals(report))
        .reduce((former, latter) -> latter)
        .map(LeaverDecision::outcome);
  }
}
