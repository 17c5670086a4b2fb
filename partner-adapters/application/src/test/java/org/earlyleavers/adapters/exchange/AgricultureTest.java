package org.earlyleavers.adapters.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.earlyleavers.events.EnrolmentChanged;
import org.earlyleavers.events.EnrolmentChanged.EnrolmentKind;
import org.earlyleavers.events.SourceProgress;
import org.earlyleavers.events.Topics;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.Test;

@AdapterTest
class AgricultureTest {

  private static final String TITLES =
      "Identifiant unique*;Premier prénom*;Deuxième prénom;Troisième prénom;Nom de famille*;"
          + "Nom d'usage;Code sexe*;Date de naissance (jj/mm/aaaa)*;Code commune naissance**;"
          + "Libellé commune naissance**;Code département naissance*;Code pays naissance*;"
          + "Statut*;Code MEF*;Division*\n";
  private static final String PUPIL =
      "130187884JE;Maëlys;;;Œuvrard;;Féminin;14/03/2008;29019;;029;99100;ST;2473121431;1CAP2\n";

  Tokens tokens;
  @Inject Exchange exchange;

  @Test
  void aPupilOfAListIsEnrolledUnderAKeyThatNamesNobody() {
    Instant before = Instant.now();

    post((TITLES + PUPIL).getBytes(Charset.forName("ISO-8859-15")))
        .statusCode(200)
        .body("received", equalTo(1))
        .body("accepted", equalTo(1))
        .body("results[0].line", equalTo(2))
        .body("results[0].outcome", equalTo("ACCEPTED"));

    assertThat(exchange.on(Topics.ENROLMENT_CHANGES, EnrolmentChanged.class))
        .filteredOn(enrolment -> enrolment.person().familyName().equals("Œuvrard"))
        .last()
        .satisfies(
            enrolment -> {
              assertThat(enrolment.key()).matches("agriculture:[A-Za-z0-9_-]{22}");
              assertThat(enrolment.kind()).isEqualTo(EnrolmentKind.SCHOOL);
              assertThat(enrolment.institutionUai()).contains("0594899E");
            });
    assertThat(exchange.on(Topics.ENROLMENT_CHANGES, SourceProgress.class))
        .filteredOn(
            progress ->
                progress.source().equals("agriculture")
                    && progress.completeUpTo().isAfter(before.minusMillis(1)))
        .extracting(SourceProgress::partition)
        .contains(0, 1, 2, 3);
  }

  @Test
  void aFileThatIsNoListOfPupilsIsAProblemThatNamesTheColumn() {
    post("Nom;Prénom\nSecret;Maëlys\n".getBytes(StandardCharsets.UTF_8))
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations[0].field", equalTo("Identifiant unique"))
        .body("violations[0].message", equalTo("the column is missing"))
        .body(not(containsString("Secret")));
    post(new byte[0]).statusCode(400);
    post((TITLES + "\"Secret;never closed").getBytes(StandardCharsets.UTF_8))
        .statusCode(400)
        .body("violations[0].field", equalTo("line 2"))
        .body(not(containsString("Secret")));
  }

  @Test
  void aSchoolThatIsNoneIsAProblemOfItsParameter() {
    given()
        .auth()
        .oauth2(tokens.forClient("ministry-agriculture"))
        .contentType("text/csv")
        .queryParam("uai", "0594899A")
        .body(TITLES.getBytes(StandardCharsets.UTF_8))
        .post("/agriculture/pupils")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("uai"))
        .body(not(containsString("0594899A")));
  }

  @Test
  void aFileOfThreeMegabytesIsTooLarge() {
    post((TITLES + PUPIL.repeat(3 * 1024 * 1024 / PUPIL.length())).getBytes(StandardCharsets.UTF_8))
        .statusCode(413)
        .contentType("application/problem+json");
  }

  private ValidatableResponse post(byte[] file) {
    return given()
        .auth()
        .oauth2(tokens.forClient("ministry-agriculture"))
        .contentType("text/csv")
        .queryParam("uai", "0594899E")
        .body(file)
        .post("/agriculture/pupils")
        .then();
  }
}
