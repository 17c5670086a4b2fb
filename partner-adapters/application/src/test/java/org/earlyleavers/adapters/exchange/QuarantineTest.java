package org.earlyleavers.adapters.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.earlyleavers.adapters.intake.quarantine.Quarantine;
import org.earlyleavers.events.EnrolmentChanged;
import org.earlyleavers.events.Topics;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@AdapterTest
class QuarantineTest {

  private static final Duration LONGER_THAN_THE_RETENTION = Duration.ofDays(32);
  private static final String NIR = "108036204100122";
  private static final String SIRET = "etablissement_formateur_siret";

  Tokens tokens;
  @Inject Exchange exchange;
  @Inject Quarantine quarantine;
  @Inject DataSource database;

  @BeforeEach
  void nobodyIsInQuarantine() {
    quarantine.expire(Instant.now().plus(LONGER_THAN_THE_RETENTION));
  }

  @Test
  void aRefusedRecordIsCorrectedAndTakenIn() {
    post(List.of(Dossiers.apprentice("E2E-Q1", "Sain"), wrong("E2E-Q2", "Malade")));
    String id =
        labour()
            .get("/quarantine?source=labour")
            .then()
            .statusCode(200)
            .body("$", hasSize(1))
            .body("[0].line", equalTo(1))
            .body("[0].findings[0].field", equalTo(SIRET))
            .body("[0].content", equalTo(null))
            .extract()
            .path("[0].id");
    labour()
        .get("/quarantine/" + id)
        .then()
        .statusCode(200)
        .body("content.nom_apprenant", equalTo("Malade"));

    resubmit(id, Map.of(SIRET, "73282932000076")).body("outcome", equalTo("REFUSED"));
    String corrected = onlyId();
    assertThat(corrected).as("other content, another record").isNotEqualTo(id);
    resubmit(corrected, Map.of(SIRET, "73282932000074")).body("outcome", equalTo("ACCEPTED"));

    labour().get("/quarantine?source=labour").then().body("$", hasSize(0));
    assertThat(exchange.on(Topics.ENROLMENT_CHANGES, EnrolmentChanged.class))
        .extracting(enrolment -> enrolment.person().familyName())
        .contains("Malade");
  }

  @Test
  void theSameRecordRefusedAgainIsTheSameOne() {
    post(List.of(wrong("E2E-Q3", "Têtu")));
    String id = onlyId();

    post(List.of(Dossiers.apprentice("E2E-Q4", "Autre"), wrong("E2E-Q3", "Têtu")));

    assertThat(onlyId()).isEqualTo(id);
    labour().get("/quarantine/" + id).then().body("line", equalTo(1));
  }

  @Test
  void ofSomebodyWhoseAgeIsNotKnownNothingIsKeptAndTheWholeRecordMayBeSentInstead() {
    Map<String, Object> ageless = Dossiers.apprentice("E2E-Q5", "Sansâge");
    ageless.put("date_de_naissance_apprenant", "?");
    post(List.of(ageless));
    String id = onlyId();

    labour().get("/quarantine/" + id).then().body("content", equalTo(null));

    ageless.put("date_de_naissance_apprenant", "2008-03-14");
    resubmit(id, ageless).body("outcome", equalTo("ACCEPTED"));
  }

  @Test
  void aMinistrySeesItsOwnRecordsOnly() {
    post(List.of(wrong("E2E-Q6", "Secret")));
    String id = onlyId();

    agriculture().get("/quarantine?source=labour").then().statusCode(403);
    agriculture().get("/quarantine?source=agriculture").then().body("$", hasSize(0));
    agriculture().get("/quarantine/" + id).then().statusCode(404);
    agriculture().delete("/quarantine/" + id).then().statusCode(404);
    agriculture()
        .contentType("application/json")
        .post("/quarantine/" + id + "/resubmission")
        .then()
        .statusCode(404);
    given().get("/quarantine/" + id).then().statusCode(401);
    given()
        .auth()
        .oauth2(tokens.forClient("school-0951099D"))
        .get("/quarantine/" + id)
        .then()
        .statusCode(403);
  }

  @Test
  void aRecordIsForgottenOnRequestAndWhenItHasBeenKeptLongEnough() {
    post(List.of(wrong("E2E-Q7", "Effacé"), wrong("E2E-Q8", "Oublié")));
    List<String> ids = labour().get("/quarantine?source=labour").then().extract().path("id");

    labour().delete("/quarantine/" + ids.get(0)).then().statusCode(204);
    quarantine.expire(Instant.now());
    assertThat(onlyId()).isEqualTo(ids.get(1));

    quarantine.expire(Instant.now().plus(LONGER_THAN_THE_RETENTION));
    labour().get("/quarantine?source=labour").then().body("$", hasSize(0));
  }

  @Test
  void aCorrectionOfAFieldThatTheFormatDoesNotHaveIsRefused() {
    post(List.of(wrong("E2E-Q9", "Entêté")));

    resubmitted(onlyId(), Map.of("nir_apprenant", NIR)).statusCode(400);
    resubmitted(onlyId(), List.of("Secret")).statusCode(400).body(not(containsString("Secret")));
  }

  @Test
  void aPupilKeepsTheSchoolThatTheRequestNamed() {
    given()
        .auth()
        .oauth2(tokens.forClient("ministry-agriculture"))
        .contentType("text/csv")
        .queryParam("uai", "0594899E")
        .body(
            ("Identifiant unique*;Premier prénom*;Nom de famille*;Code sexe*;"
                    + "Date de naissance (jj/mm/aaaa)*;Code commune naissance**;"
                    + "Libellé commune naissance**;Code pays naissance*;Statut*\n"
                    + "130187884JE;Maëlys;Recalée;Féminin;14/03/2008;29019;;99100;XX\n")
                .getBytes(StandardCharsets.UTF_8))
        .post("/agriculture/pupils")
        .then()
        .statusCode(200);
    String id = agriculture().get("/quarantine?source=agriculture").then().extract().path("[0].id");

    agriculture()
        .contentType("application/json")
        .body(Map.of("Statut", "ST"))
        .post("/quarantine/" + id + "/resubmission")
        .then()
        .statusCode(200)
        .body("outcome", equalTo("ACCEPTED"));

    assertThat(exchange.on(Topics.ENROLMENT_CHANGES, EnrolmentChanged.class))
        .filteredOn(enrolment -> enrolment.person().familyName().equals("Recalée"))
        .singleElement()
        .satisfies(pupil -> assertThat(pupil.institutionUai()).contains("0594899E"));
  }

  @Test
  void theSocialSecurityNumberIsInNoTopicTableLogOrAnswer() throws Exception {
    Map<String, Object> wrong = wrong("E2E-Q10", "Numérotée");
    wrong.put("nir_apprenant", NIR);
    wrong.put("ine_apprenant", "1 08 03 62 041 001 22");
    Map<String, Object> right = Dossiers.apprentice("E2E-Q11", "Numéroté");
    right.put("nir_apprenant", NIR);
    right.put("ine_apprenant", NIR);

    post(List.of(wrong, right)).body(not(containsString(NIR)));

    labour()
        .get("/quarantine/" + onlyId())
        .then()
        .body("content.nom_apprenant", equalTo("Numérotée"))
        .body("content", not(hasKey("ine_apprenant")))
        .body("content", not(hasKey("nir_apprenant")))
        .body(not(containsString(NIR)));
    assertThat(exchange.everything()).contains("Numéroté").doesNotContain(NIR);
    assertThat(tables()).contains("labour").doesNotContain(NIR).doesNotContain("Numérot");
    assertThat(Files.readString(Path.of("target", "test.log"))).doesNotContain(NIR);
  }

  private String tables() throws Exception {
    StringBuilder all = new StringBuilder();
    try (Connection connection = database.getConnection()) {
      for (String table : List.of("ledger", "quarantine", "progress")) {
        try (ResultSet rows =
            connection.createStatement().executeQuery("select t::text from " + table + " t")) {
          while (rows.next()) {
            all.append(rows.getString(1)).append('\n');
          }
        }
      }
    }
    return all.toString();
  }

  private static Map<String, Object> wrong(String localId, String familyName) {
    Map<String, Object> dossier = Dossiers.apprentice(localId, familyName);
    dossier.put(SIRET, "73282932000075");
    return dossier;
  }

  private ValidatableResponse post(List<Map<String, Object>> dossiers) {
    return labour()
        .contentType("application/json")
        .body(dossiers)
        .post("/api/v3/dossiers-apprenants")
        .then()
        .statusCode(200);
  }

  private String onlyId() {
    return labour()
        .get("/quarantine?source=labour")
        .then()
        .body("$", hasSize(1))
        .extract()
        .path("[0].id");
  }

  private ValidatableResponse resubmit(String id, Object corrections) {
    return resubmitted(id, corrections).statusCode(200);
  }

  private ValidatableResponse resubmitted(String id, Object corrections) {
    return labour()
        .contentType("application/json")
        .body(corrections)
        .post("/quarantine/" + id + "/resubmission")
        .then();
  }

  private RequestSpecification labour() {
    return given().auth().oauth2(tokens.forClient("ministry-labour"));
  }

  private RequestSpecification agriculture() {
    return given().auth().oauth2(tokens.forClient("ministry-agriculture"));
  }
}
