package org.earlyleavers.adapters.exchange;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.earlyleavers.stack.parts.Waiting.PROMPTNESS;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.Socket;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.earlyleavers.events.EnrolmentChanged;
import org.earlyleavers.events.SourceProgress;
import org.earlyleavers.events.Topics;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.Test;

@AdapterTest
class BadInputTest {

  private static final String TITLES =
      "Identifiant unique*;Premier prénom*;Nom de famille*;Code sexe*;"
          + "Date de naissance (jj/mm/aaaa)*;Code commune naissance**;"
          + "Libellé commune naissance**;Code pays naissance*;Statut*\n";

  Tokens tokens;
  @Inject Exchange exchange;

  @Test
  void theTenThousandAndFirstLineIsBrokenAndItsNeighboursGoOn() {
    String file =
        TITLES + pupils("Innombrable", 0, 10_000) + "Secret\n" + pupils("Apresmidi", 0, 1);

    post("0010008D", file)
        .then()
        .statusCode(200)
        .body("received", equalTo(10_002))
        .body("accepted", equalTo(10_001))
        .body("refused", equalTo(1))
        .body("results[10000].line", equalTo(10_002))
        .body("results[10000].outcome", equalTo("REFUSED"));

    assertThat(published("Innombrable")).isEqualTo(10_000);
    assertThat(published("Apresmidi")).isEqualTo(1);
  }

  @Test
  void ofASenderWhoDisconnectsInTheMiddleNothingIsTakenAndNobodyWaitsForIt() throws Exception {
    byte[] file = (TITLES + pupils("Coupée", 0, 500)).getBytes(UTF_8);
    try (Socket sender = new Socket("localhost", RestAssured.port)) {
      sender
          .getOutputStream()
          .write(
              ("POST /agriculture/pupils?uai=0010009E HTTP/1.1\r\nHost: localhost\r\n"
                      + "Authorization: Bearer "
                      + tokens.forClient("ministry-agriculture")
                      + "\r\nContent-Type: text/csv\r\nContent-Length: "
                      + file.length
                      + "\r\n\r\n")
                  .getBytes(UTF_8));
      sender.getOutputStream().write(file, 0, file.length / 2);
      sender.getOutputStream().flush();
    }
    Instant disconnected = Instant.now();

    await()
        .atMost(PROMPTNESS)
        .untilAsserted(
            () -> {
              post("0010009E", TITLES).then().statusCode(200);
              assertThat(completeUpTo()).as("progress goes on").isAfter(disconnected);
            });

    assertThat(published("Coupée")).isZero();
  }

  private Instant completeUpTo() {
    return exchange
        .on(Topics.ENROLMENT_CHANGES, SourceProgress.class)
        .filter(progress -> progress.source().equals("agriculture"))
        .map(SourceProgress::completeUpTo)
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  private long published(String familyName) {
    return exchange
        .on(Topics.ENROLMENT_CHANGES, EnrolmentChanged.class)
        .filter(enrolment -> enrolment.person().familyName().startsWith(familyName))
        .count();
  }

  private static String pupils(String familyName, int from, int to) {
    String suffix = familyName.substring(0, 2).toUpperCase(Locale.ROOT);
    return IntStream.range(from, to)
        .mapToObj(
            i ->
                "%09d%s;Maëlys;%s%d;Féminin;14/03/2008;29019;;99100;ST\n"
                    .formatted(i, suffix, familyName, i))
        .collect(Collectors.joining());
  }

  private Response post(String uai, String file) {
    RequestSpecification request =
        given()
            .auth()
            .oauth2(tokens.forClient("ministry-agriculture"))
            .contentType("text/csv")
            .queryParam("uai", uai)
            .body(file.getBytes(UTF_8));
    return request.post("/agriculture/pupils");
  }
}
