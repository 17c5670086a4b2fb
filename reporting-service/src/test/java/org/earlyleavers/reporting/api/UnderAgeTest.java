package org.earlyleavers.reporting.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import org.earlyleavers.events.Topic;
import org.earlyleavers.events.Topics;
import org.earlyleavers.reporting.exchange.CapturedLog;
import org.earlyleavers.reporting.exchange.DatabaseContent;
import org.earlyleavers.reporting.exchange.Metrics;
import org.earlyleavers.reporting.exchange.MovableClock;
import org.earlyleavers.reporting.exchange.SampleReport;
import org.earlyleavers.reporting.exchange.School;
import org.earlyleavers.reporting.exchange.TopicContent;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.Tokens;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "reporting"))
class UnderAgeTest {

  private static final SampleReport PUPIL =
      SampleReport.of("Tropjeune")
          .with("pupil.birthDate", "2010-05-05")
          .with("departedOn", "2026-04-30");
  private static final Instant LAST_MOMENT_OF_FIFTEEN = Instant.parse("2026-05-04T21:59:59.999Z");
  private static final Instant FIRST_MOMENT_OF_SIXTEEN = Instant.parse("2026-05-04T22:00:00Z");

  private final MovableClock clock;
  private final DatabaseContent database;

  Tokens tokens;
  School school;
  Metrics metrics;

  UnderAgeTest(MovableClock clock, DatabaseContent database) {
    this.clock = clock;
    this.database = database;
  }

  @BeforeEach
  void aSchool() {
    String token = tokens.forClient("school-0951099D");
    school = new School(token);
    metrics = new Metrics(token);
  }

  @AfterEach
  void backToTheSampleDay() {
    clock.moveTo(MovableClock.SAMPLE_DAY);
  }

  @Test
  void aPupilUnderSixteenIsRefusedAndLeavesNoTrace() {
    clock.moveTo(LAST_MOMENT_OF_FIFTEEN);
    double before = refused();
    List<String> rowsBefore = database.rows();
    try (CapturedLog log = new CapturedLog()) {
      // When
      school
          .reports(PUPIL, "of-a-child")
          .then()
          .statusCode(422)
          .contentType("application/problem+json")
          .body("status", equalTo(422))
          .body("reportableFrom", equalTo("2026-05-05"));

      // Then
      Logger.getLogger(UnderAgeTest.class).info("the log is captured");
      assertThat(log.lines()).anyMatch(line -> line.contains("the log is captured"));
      assertThat(log.lines()).noneMatch(line -> line.contains("Tropjeune"));
      assertThat(log.lines()).noneMatch(line -> line.contains("2026-05-05"));
    }
    assertThat(database.rows()).containsExactlyInAnyOrderElementsOf(rowsBefore);
    assertThat(onAnyTopic("Tropjeune")).isFalse();
    assertThat(refused()).isEqualTo(before + 1);
    assertThat(metrics.text()).doesNotContain("Tropjeune").doesNotContain("2026-05-05");
  }

  @Test
  void theSamePupilIsAcceptedFromTheFirstMomentOfTheBirthdayInParis() {
    SampleReport pupil = PUPIL.with("pupil.familyName", "Justeseize");
    clock.moveTo(FIRST_MOMENT_OF_SIXTEEN);

    school.reported(pupil);

    assertThat(onAnyTopic("Justeseize")).isTrue();
  }

  private static boolean onAnyTopic(String text) {
    return Topics.all().stream()
        .flatMap(topic -> List.of(topic.name(), deadLetters(topic)).stream())
        .flatMap(name -> TopicContent.of(name).stream())
        .filter(found -> found.value() != null)
        .anyMatch(found -> new String(found.value(), UTF_8).contains(text));
  }

  private static String deadLetters(Topic<?> topic) {
    return topic.deadLetterName();
  }

  private double refused() {
    return metrics.counter("dropout_reports_refused_total", "reason", "under-16");
  }
}
