package org.earlyleavers.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.earlyleavers.stack.parts.Waiting.PATIENCE;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.earlyleavers.events.Topics;
import org.earlyleavers.reporting.exchange.CapturedLog;
import org.earlyleavers.reporting.exchange.RefusingTopic;
import org.earlyleavers.reporting.exchange.SampleReport;
import org.earlyleavers.reporting.exchange.School;
import org.earlyleavers.reporting.exchange.TopicContent;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The broker is made to stall by a stalled of next to nothing on the service's producer. */
@QuarkusTest
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "reporting"))
class UnacknowledgedReportTest {

  private final RefusingTopic refusing = new RefusingTopic(Topics.DROPOUT_REPORTS.name());

  Tokens tokens;

  @Test
  void aReportThatTheBrokerDoesNotTakeIsNotClaimedAndGoesInLater() {
    // Given
    School school = new School(tokens.forClient("school-0951099D"));
    SampleReport report = SampleReport.of("Bloque");
    refusing.letTheBrokerRefuse();

    // When
    try (CapturedLog log = new CapturedLog()) {
      // It lets some through before it has heard of it.
      await()
          .atMost(PATIENCE)
          .until(() -> school.reports(report, "stalled"), answer -> answer.statusCode() != 202)
          .then()
          .statusCode(503)
          .contentType("application/problem+json")
          .header("Retry-After", notNullValue())
          .body("status", equalTo(503));
      assertThat(log.lines()).isNotEmpty().noneMatch(line -> line.contains("Bloque"));
    }

    // Then
    letTheBrokerGoOn();
    String id =
        await()
            .atMost(PATIENCE)
            .until(() -> school.reports(report, "stalled"), answer -> answer.statusCode() == 202)
            .path("id");
    school.reads(id).then().statusCode(200).body("state", equalTo("RECEIVED"));
    assertThat(
            TopicContent.of(Topics.DROPOUT_REPORTS.name(), id).stream()
                .map(published -> TopicContent.header(published, "ce_id"))
                .distinct())
        .hasSize(1);
  }

  @AfterEach
  void letTheBrokerGoOn() {
    refusing.letTheBrokerGoOn();
  }
}
