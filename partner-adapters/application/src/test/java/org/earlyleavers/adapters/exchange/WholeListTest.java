package org.earlyleavers.adapters.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.earlyleavers.adapters.intake.retention.Retention;
import org.earlyleavers.events.EnrolmentChanged;
import org.earlyleavers.events.Topics;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.Test;

@AdapterTest
class WholeListTest {

  private static final String TITLES =
      "Identifiant unique*;Premier prénom*;Nom de famille*;Code sexe*;"
          + "Date de naissance (jj/mm/aaaa)*;Code commune naissance**;"
          + "Libellé commune naissance**;Code pays naissance*;Statut*\n";

  Tokens tokens;
  @Inject Exchange exchange;
  @Inject DataSource database;
  @Inject Retention retention;

  @Test
  void theSameListAgainPublishesNothing() {
    String list = pupils("Deuxfois", 0, 5);
    post("0010001W", list).statusCode(200).body("unchanged", equalTo(0));

    post("0010001W", list)
        .statusCode(200)
        .body("accepted", equalTo(5))
        .body("unchanged", equalTo(5))
        .body("ended", equalTo(0));

    assertThat(published("Deuxfois")).hasSize(5);
  }

  @Test
  void whoIsMissingHasLeftAndWhoComesBackIsEnrolledAgain() {
    LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
    post("0010002X", pupils("Partant", 0, 10)).statusCode(200);

    post("0010002X", pupils("Partant", 1, 10)).statusCode(200).body("ended", equalTo(1));

    EnrolmentChanged ended = last(published("Partant0"));
    assertThat(ended.endsOn()).contains(today);
    assertThat(ended.person().birthDate()).isEqualTo("2008-03-14");
    assertThat(ended.recordedAt()).isAfter(published("Partant0").get(0).recordedAt());

    post("0010002X", pupils("Partant", 1, 10)).statusCode(200).body("ended", equalTo(0));
    assertThat(published("Partant0")).as("ended once").hasSize(2);

    post("0010002X", pupils("Partant", 0, 10)).statusCode(200).body("unchanged", equalTo(9));
    assertThat(last(published("Partant0")).endsOn().orElseThrow()).isAfter(today);
  }

  @Test
  void aListThatWouldEmptyTheSchoolIsStoppedUntilItIsConfirmed() {
    post("0010003Y", pupils("Rescapé", 0, 20)).statusCode(200);
    String half = pupils("Rescapé", 10, 20) + pupils("Survenante", 90, 91);

    String confirmation =
        post("0010003Y", half)
            .statusCode(409)
            .contentType("application/problem+json")
            .body("running", equalTo(20))
            .body("ending", equalTo(10))
            .body("detail", containsString("10 of the 20"))
            .body(not(containsString("Rescapé")))
            .extract()
            .path("confirmation");

    assertThat(published("Rescapé")).as("nobody is ended").hasSize(20);
    assertThat(published("Survenante")).as("nothing of the list is taken").isEmpty();
    request("0010003Y")
        .queryParam("confirm", confirmation)
        .body(bytes(pupils("Rescapé", 12, 20)))
        .post("/agriculture/pupils")
        .then()
        .statusCode(409);

    request("0010003Y")
        .queryParam("confirm", confirmation)
        .body(bytes(half))
        .post("/agriculture/pupils")
        .then()
        .statusCode(200)
        .body("ended", equalTo(10));
    assertThat(published("Rescapé")).hasSize(30);
    assertThat(published("Survenante90")).hasSize(1);
  }

  @Test
  void aRefusedPupilIsNotEndedAndALineThatMayBeAnybodysEndsNobody() {
    post("0010004Z", pupils("Illisible", 0, 10)).statusCode(200);

    post("0010004Z", pupils("Illisible", 1, 10) + pupil("Illisible", 0).replace(";ST", ";?"))
        .statusCode(200)
        .body("refused", equalTo(1))
        .body("ended", equalTo(0))
        .body("notice", nullValue());
    post("0010004Z", pupils("Illisible", 2, 10) + pupil("Illisible", 1).substring(11))
        .statusCode(200)
        .body("refused", equalTo(1))
        .body("ended", equalTo(0))
        .body("notice", containsString("nobody who is missing from the list was ended"));

    assertThat(published("Illisible")).hasSize(10);
  }

  @Test
  void aListWithoutPupilsEndsNobody() {
    post("0010005A", pupils("Vivante", 0, 2)).statusCode(200);

    post("0010005A", "").statusCode(200).body("ended", equalTo(0));

    assertThat(published("Vivante")).hasSize(2);
  }

  @Test
  void whatTheLedgerKeepsCanBeReadByNobody() throws Exception {
    post("0010006B", pupils("Scellée", 0, 3)).statusCode(200);

    StringBuilder all = new StringBuilder();
    try (Connection connection = database.getConnection();
        ResultSet rows =
            connection
                .createStatement()
                .executeQuery("select ledger::text, encode(content, 'escape') from ledger")) {
      while (rows.next()) {
        all.append(rows.getString(1)).append(rows.getString(2)).append('\n');
      }
    }
    assertThat(all)
        .contains("agriculture:")
        .doesNotContain("Scell")
        .doesNotContain("2008-03-14")
        .doesNotContain("0010006B");
  }

  @Test
  void whatEndedLongAgoIsForgotten() {
    post("0010007C", pupils("Ancienne", 0, 2)).statusCode(200);

    retention.forget(Instant.now().plus(Duration.ofDays(400)));
    post("0010007C", pupils("Ancienne", 0, 2)).statusCode(200).body("unchanged", equalTo(2));

    retention.forget(Instant.now().plus(Duration.ofDays(800)));
    post("0010007C", pupils("Ancienne", 0, 2)).statusCode(200).body("unchanged", equalTo(0));
  }

  @Test
  void whatMayStandInTheExchangeThoughItWasNotAnsweredIsPutRightByTheNextList() throws Exception {
    LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
    post("0010010F", pupils("Ungewiss", 0, 10)).statusCode(200);
    execute(
        """
        create function refuse() returns trigger language plpgsql as 'begin raise exception $$no$$; end';
        create trigger refuse before insert or update on ledger
          for each row when (new.fingerprint <> '') execute function refuse()
        """);
    try {
      post("0010010F", pupils("Ungewiss", 1, 10)).statusCode(503);
      assertThat(last(published("Ungewiss0")).endsOn()).contains(today);
      post("0010010F", pupils("Ungewiss", 0, 11)).statusCode(503);
    } finally {
      execute("drop function refuse cascade");
    }
    assertThat(last(published("Ungewiss10")).endsOn().orElseThrow()).isAfter(today);

    post("0010010F", pupils("Ungewiss", 0, 10)).statusCode(200).body("ended", equalTo(1));

    assertThat(last(published("Ungewiss0")).endsOn().orElseThrow()).isAfter(today);
    assertThat(last(published("Ungewiss10")).endsOn()).contains(today);
  }

  @Test
  void whoWasCorrectedInTheQuarantineStandsOnTheListAndCanBeMissing() {
    String late = pupil("Nachzügler", 10).replace(";ST", ";?");
    post("0010011G", pupils("Nachzügler", 0, 10) + late).body("refused", equalTo(1));
    String id =
        asMinistry()
            .queryParam("source", "agriculture")
            .get("/quarantine")
            .then()
            .statusCode(200)
            .extract()
            .path("[0].id");
    asMinistry()
        .contentType("application/json")
        .body("{\"Statut\":\"ST\"}")
        .post("/quarantine/{id}/resubmission", id)
        .then()
        .statusCode(200)
        .body("outcome", equalTo("ACCEPTED"));
    assertThat(published("Nachzügler10")).hasSize(1);

    post("0010011G", pupils("Nachzügler", 0, 10)).statusCode(200).body("ended", equalTo(1));

    assertThat(published("Nachzügler10")).hasSize(2);
  }

  private RequestSpecification asMinistry() {
    return given().auth().oauth2(tokens.forClient("ministry-agriculture"));
  }

  private void execute(String command) throws Exception {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  private static String pupils(String familyName, int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> pupil(familyName, i)).reduce("", String::concat);
  }

  private static String pupil(String familyName, int number) {
    return "%09dAB;Maëlys;%s%d;Féminin;14/03/2008;29019;;99100;ST\n"
        .formatted(number, familyName, number);
  }

  private List<EnrolmentChanged> published(String familyName) {
    return exchange
        .on(Topics.ENROLMENT_CHANGES, EnrolmentChanged.class)
        .filter(enrolment -> enrolment.person().familyName().startsWith(familyName))
        .toList();
  }

  private static EnrolmentChanged last(List<EnrolmentChanged> enrolments) {
    return enrolments.get(enrolments.size() - 1);
  }

  private ValidatableResponse post(String uai, String lines) {
    return request(uai).body(bytes(lines)).post("/agriculture/pupils").then();
  }

  private static byte[] bytes(String lines) {
    return (TITLES + lines).getBytes(StandardCharsets.UTF_8);
  }

  private RequestSpecification request(String uai) {
    return asMinistry().contentType("text/csv").queryParam("uai", uai);
  }
}
