package org.earlyleavers.adapters.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.earlyleavers.stack.parts.Waiting.PATIENCE;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.earlyleavers.adapters.labour.pull.LabourPull;
import org.earlyleavers.events.EnrolmentChanged;
import org.earlyleavers.events.SourceProgress;
import org.earlyleavers.events.Topics;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@AdapterTest
class UnacknowledgedTest {

  private static final int OK = 200;
  private static final ConfigResource ENROLMENT_CHANGES =
      new ConfigResource(ConfigResource.Type.TOPIC, Topics.ENROLMENT_CHANGES.name());
  private static final ConfigEntry TOO_SMALL_FOR_ANY_RECORD =
      new ConfigEntry("max.message.bytes", "1");

  Tokens tokens;
  FollowUpStub stub;
  @Inject Exchange exchange;
  @Inject LabourPull pull;

  @TestHTTPResource("/")
  URI service;

  @AfterEach
  void theBrokerAcknowledgesAgain() throws Exception {
    alter(OpType.DELETE);
  }

  @Test
  void aBatchThatTheBrokerDoesNotAcknowledgeIsRepeatedByItsSender() throws Exception {
    alter(OpType.SET);
    await().atMost(PATIENCE).until(() -> post().extract().statusCode() != OK);
    Set<Instant> marks = marks();

    post()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", notNullValue())
        .body(
            "detail",
            equalTo("The exchange has not acknowledged the batch. Repeat the whole batch."));

    assertThat(marks()).as("no progress over a batch that is not there").isEqualTo(marks);

    theBrokerAcknowledgesAgain();
    await().atMost(PATIENCE).until(() -> post().extract().statusCode() == OK);
    assertThat(marks()).hasSizeGreaterThan(marks.size());
  }

  @Test
  void aPullThatTheBrokerDoesNotAcknowledgeHasFailedAndTheNextOneMakesUpForIt() throws Exception {
    stub.reset();
    stub.answers(List.of(List.of(FollowUpStub.apprentice("Inentendue"))));
    alter(OpType.SET);
    await().atMost(PATIENCE).until(() -> !pull.pull());
    theBrokerAcknowledgesAgain();
    await().atMost(PATIENCE).until(() -> pull.pull());
    assertThat(exchange.on(Topics.ENROLMENT_CHANGES, EnrolmentChanged.class))
        .anyMatch(enrolment -> enrolment.person().familyName().equals("Inentendue"));
  }

  @Test
  void aStreamThatTheBrokerNoLongerAcknowledgesSaysWhatToSendAgain() throws Exception {
    try (OpenStream stream =
        OpenStream.to(
            service.getPort(), "/defence/engagements", tokens.forClient("ministry-defence"))) {
      stream.send(Engagements.line("E2E-SOON-SILENT-0", "Silence"));
      assertThat(stream.line()).isEqualTo("{\"line\":1,\"outcome\":\"ACCEPTED\"}");
      alter(OpType.SET);

      AtomicInteger sent = new AtomicInteger();
      AtomicReference<String> answer = new AtomicReference<>();
      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                stream.send(
                    Engagements.line("E2E-SOON-SILENT-" + sent.incrementAndGet(), "Silence"));
                answer.set(stream.line());
                return !answer.get().contains("ACCEPTED");
              });

      assertThat(answer.get())
          .isEqualTo(
              ("{\"complete\":false,\"received\":%1$d,\"accepted\":%1$d,\"refused\":0,"
                      + "\"tooYoung\":0,\"detail\":\"The exchange has not acknowledged the batch."
                      + " Send again what was not answered.\"}")
                  .formatted(sent.get()));
    }
  }

  private ValidatableResponse post() {
    return given()
        .auth()
        .oauth2(tokens.forClient("ministry-labour"))
        .contentType("application/json")
        .body(List.of(Dossiers.apprentice("E2E-UNACKNOWLEDGED", "Patience")))
        .post("/api/v3/dossiers-apprenants")
        .then();
  }

  private Set<Instant> marks() {
    return exchange
        .on(Topics.ENROLMENT_CHANGES, SourceProgress.class)
        .filter(progress -> progress.source().equals("labour"))
        .map(SourceProgress::completeUpTo)
        .collect(Collectors.toSet());
  }

  private void alter(OpType operation) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", exchange.bootstrapServers()))) {
      admin
          .incrementalAlterConfigs(
              Map.of(
                  ENROLMENT_CHANGES,
                  List.of(new AlterConfigOp(TOO_SMALL_FOR_ANY_RECORD, operation))))
          .all()
          .get();
    }
  }
}
