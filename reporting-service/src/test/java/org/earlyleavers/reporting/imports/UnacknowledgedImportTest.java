package org.earlyleavers.reporting.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.earlyleavers.stack.parts.Waiting.PATIENCE;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.earlyleavers.events.Topics;
import org.earlyleavers.reporting.exchange.CapturedLog;
import org.earlyleavers.reporting.exchange.DatabaseContent;
import org.earlyleavers.reporting.exchange.RefusingTopic;
import org.earlyleavers.reporting.exchange.TopicContent;
import org.earlyleavers.reporting.imports.PupilFile.Pupil;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "reporting"))
class UnacknowledgedImportTest {

  private static final int PUPILS = 1;

  private static final int MOST_FILES = 20;

  private final DatabaseContent database;

  Tokens tokens;
  ImportingSchool school;

  UnacknowledgedImportTest(DatabaseContent database) {
    this.database = database;
  }

  @BeforeEach
  void aSchoolThatHasSentNothingYet() {
    school = new ImportingSchool(tokens.forClient("school-0951099D"));
    database.change("delete from school_pupil");
    database.change("delete from school_import");
  }

  @AfterEach
  void letTheBrokerGoOn() {
    new RefusingTopic(Topics.DROPOUT_REPORTS.name()).letTheBrokerGoOn();
    new RefusingTopic(Topics.ENROLMENT_CHANGES.name()).letTheBrokerGoOn();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dropout-reports", "enrolment-changes"})
  void whatTheBrokerDoesNotTakeIsNotClaimedAndTheFileSentAgainCompletesIt(String topic) {
    // Given
    RefusingTopic refusing = new RefusingTopic(topic);
    refusing.letTheBrokerRefuse();
    PupilFile file = PupilFile.of();
    JsonPath broken = null;

    // When
    try (CapturedLog log = new CapturedLog()) {
      // It lets some through before it has heard of it.
      for (int i = 1; i <= MOST_FILES && (broken == null || isComplete(broken)); i++) {
        file = file(topic, i);
        broken = school.importsPart(file);
      }

      // Then
      assertThat(broken.getString("state")).isEqualTo("INTERRUPTED");
      assertThat(broken.getInt("accepted")).isLessThan(PUPILS);
      assertThat(log.lines()).isNotEmpty().noneMatch(line -> line.contains("Bloquee"));
    }

    // When
    refusing.letTheBrokerGoOn();
    PupilFile again = file;
    JsonPath completed =
        await()
            .atMost(PATIENCE)
            .until(() -> school.importsPart(again), UnacknowledgedImportTest::isComplete);

    // Then
    assertThat(completed.getInt("accepted") + completed.getInt("alreadyKnown")).isEqualTo(PUPILS);
    assertThat(published(topic, file).stream().map(ConsumerRecord::key).distinct()).hasSize(PUPILS);
    assertThat(school.importsPart(file).getInt("alreadyKnown")).isEqualTo(PUPILS);
  }

  private static boolean isComplete(JsonPath ended) {
    return ended.getString("state").equals("COMPLETE");
  }

  /** Each file has pupils of its own. */
  private static PupilFile file(String topic, int number) {
    boolean left = topic.equals(Topics.DROPOUT_REPORTS.name());
    return PupilFile.of(
        IntStream.rangeClosed(1, PUPILS)
            .mapToObj(pupil -> Pupil.of(pupil, "Bloquee-" + topic + "-" + number))
            .map(pupil -> left ? pupil.left("09/01/2026") : pupil)
            .toArray(Pupil[]::new));
  }

  private static List<ConsumerRecord<String, byte[]>> published(String topic, PupilFile file) {
    String familyName = '"' + file.pupils().get(0).familyName() + '"';
    return TopicContent.of(topic).stream()
        .filter(record -> record.value() != null)
        .filter(record -> new String(record.value(), UTF_8).contains(familyName))
        .toList();
  }
}
