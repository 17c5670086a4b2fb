package org.earlyleavers.adapters.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.earlyleavers.events.EnrolmentChanged;
import org.earlyleavers.events.EnrolmentChanged.EnrolmentKind;
import org.earlyleavers.events.SourceProgress;
import org.earlyleavers.events.Topics;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.Test;

@AdapterTest
class DefenceTest {

  private static final String ENGAGEMENT =
      "{\"engagementId\":\"%s\",\"familyName\":\"%s\",\"givenNames\":[\"Maëlys\"],"
          + "\"birthDate\":\"2007-03-14\",\"kind\":\"VOLUNTARY_MILITARY_SERVICE\","
          + "\"startsOn\":\"2026-01-05\",\"recordedAt\":\"2026-01-06T08:00:00Z\"}\n";

  Tokens tokens;
  @Inject Exchange exchange;

  @Test
  void anEngagementIsEnrolledAndABrokenLineBesideItIsToldItsNumber() {
    Instant before = Instant.now();

    post("Secret\n" + ENGAGEMENT.formatted("SMV-17", "Engagée"))
        .statusCode(200)
        .body("refused", equalTo(1))
        .body("results[0].line", equalTo(1))
        .body("results[0].problems[0].hint", equalTo("expected a JSON object in UTF-8"))
        .body("results[1].outcome", equalTo("ACCEPTED"))
        .body(not(containsString("Secret")));

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

    post("").statusCode(200).body("received", equalTo(0));

    assertThat(marksSince(before)).contains(0, 1, 2, 3);
  }

  @Test
  void aBodyOfThreeMegabytesIsTooLarge() {
    post("\n".repeat(3 * 1024 * 1024)).statusCode(413).contentType("application/problem+json");
  }

  private Iterable<Integer> marksSince(Instant instant) {
    return exchange
        .on(Topics.ENROLMENT_CHANGES, SourceProgress.class)
        .filter(progress -> progress.source().equals("defence"))
        .filter(progress -> progress.completeUpTo().isAfter(instant.minusMillis(1)))
        .map(SourceProgress::partition)
        .toList();
  }

  private ValidatableResponse post(String lines) {
    return given()
        .auth()
        .oauth2(tokens.forClient("ministry-defence"))
        .contentType("application/x-ndjson")
        .body(lines.getBytes(StandardCharsets.UTF_8))
        .post("/defence/engagements")
        .then();
  }
}
