package org.earlyleavers.adapters.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.earlyleavers.events.EnrolmentChanged;
import org.earlyleavers.events.EnrolmentChanged.EnrolmentKind;
import org.earlyleavers.events.SourceProgress;
import org.earlyleavers.events.Topics;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.Test;

@AdapterTest
class DefenceTest {

  private static final int MEBIBYTE = 1024 * 1024;

  Tokens tokens;
  @Inject Exchange exchange;

  @Test
  void anEngagementIsEnrolledAndABrokenLineBesideItIsToldItsNumber() {
    Instant before = Instant.now();

    List<String> answer =
        answerTo("Secret\n" + Engagements.line("SMV-17", "Engagée") + "{\"engagementId\":\"Sec");

    assertThat(answer)
        .containsExactly(
            "{\"line\":1,\"outcome\":\"REFUSED\",\"problems\":[{\"field\":\"record\","
                + "\"hint\":\"expected a JSON object in UTF-8\"}]}",
            "{\"line\":2,\"outcome\":\"ACCEPTED\"}",
            "{\"line\":3,\"outcome\":\"REFUSED\",\"problems\":[{\"field\":\"record\","
                + "\"hint\":\"expected a JSON object in UTF-8\"}]}",
            "{\"complete\":true,\"received\":3,\"accepted\":1,\"refused\":2,\"tooYoung\":0}");
    assertThat(exchange.on(Topics.ENROLMENT_CHANGES, EnrolmentChanged.class))
        .filteredOn(enrolment -> enrolment.person().familyName().equals("Engagée"))
        .singleElement()
        .satisfies(
            enrolment -> {
              assertThat(enrolment.key()).matches("defence:[A-Za-z0-9_-]{22}");
              assertThat(enrolment.kind()).isEqualTo(EnrolmentKind.MILITARY);
            });
    assertThat(marksSince(before)).contains(0, 1, 2, 3);
  }

  @Test
  void anEmptyBodyIsASignOfLife() {
    Instant before = Instant.now();

    assertThat(answerTo("")).singleElement().asString().startsWith("{\"complete\":true");

    assertThat(marksSince(before)).contains(0, 1, 2, 3);
  }

  @Test
  void aLineInAnotherEncodingIsRefusedAndHarmsNoOther() {
    byte[] latin =
        Engagements.line("SMV-LATIN", "Besançon").getBytes(Charset.forName("ISO-8859-15"));

    assertThat(answerTo(latin))
        .first()
        .isEqualTo(
            "{\"line\":1,\"outcome\":\"REFUSED\",\"problems\":[{\"field\":\"record\","
                + "\"hint\":\"expected a JSON object in UTF-8\"}]}");
  }

  @Test
  void aLineOfTwoMegabytesIsRefusedAndHarmsNoOther() {
    List<String> answer =
        answerTo(
            "{\"engagementId\":\""
                + "Secret".repeat(2 * MEBIBYTE / "Secret".length())
                + "\"}\n"
                + Engagements.line("SMV-LONG", "Courte"));

    assertThat(answer)
        .containsExactly(
            "{\"line\":1,\"outcome\":\"REFUSED\",\"problems\":[{\"field\":\"record\","
                + "\"hint\":\"the line is longer than a line may be\"}]}",
            "{\"line\":2,\"outcome\":\"ACCEPTED\"}",
            "{\"complete\":true,\"received\":2,\"accepted\":1,\"refused\":1,\"tooYoung\":0}");
  }

  private Iterable<Integer> marksSince(Instant instant) {
    return exchange
        .on(Topics.ENROLMENT_CHANGES, SourceProgress.class)
        .filter(progress -> progress.source().equals("defence"))
        .filter(progress -> progress.completeUpTo().isAfter(instant.minusMillis(1)))
        .map(SourceProgress::partition)
        .toList();
  }

  private List<String> answerTo(String lines) {
    return answerTo(lines.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> answerTo(byte[] lines) {
    return post(lines)
        .statusCode(200)
        .contentType("application/x-ndjson")
        .body(not(containsString("Secret")))
        .extract()
        .asString()
        .lines()
        .toList();
  }

  private ValidatableResponse post(byte[] lines) {
    return given()
        .auth()
        .oauth2(tokens.forClient("ministry-defence"))
        .contentType("application/x-ndjson")
        .body(lines)
        .post("/defence/engagements")
        .then();
  }
}
