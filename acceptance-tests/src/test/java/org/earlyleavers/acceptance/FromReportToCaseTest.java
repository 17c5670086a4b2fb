package org.earlyleavers.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.earlyleavers.stack.parts.Waiting.PATIENCE;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.earlyleavers.stack.client.Answer;
import org.earlyleavers.stack.client.Caseworker;
import org.earlyleavers.stack.client.Exchange;
import org.earlyleavers.stack.client.LiveCases;
import org.earlyleavers.stack.client.Ministry;
import org.earlyleavers.stack.client.School;
import org.earlyleavers.stack.traces.Traces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FromReportToCaseTest {

  @RegisterExtension static final RunningStack STACK = new RunningStack();

  private static final String SCHOOL = "0951099D";
  private static final String OTHER_SCHOOL = "0491801S";

  private final LocalDate today = LocalDate.now(SyntheticPupil.FRANCE);

  private Exchange exchange;
  private School school;
  private Ministry labour;
  private Caseworker paris;
  private Caseworker essonne;

  @BeforeEach
  void everySourceHasSpoken() {
    exchange = STACK.exchange();
    school = exchange.school(SCHOOL);
    labour = exchange.ministry("labour");
    paris = exchange.caseworker("camille.paris");
    essonne = exchange.caseworker("karim.corbeil");
    labour.sendDossiers("[]").expecting(200);
    exchange.ministry("defence").sendEngagements("").expecting(200);
    exchange
        .ministry("agriculture")
        .sendPupils(
            "0351962T",
            "Identifiant unique*;Premier prénom*;Deuxième prénom;Troisième prénom;Nom de famille*;"
                + "Nom d'usage;Code sexe*;Date de naissance (jj/mm/aaaa)*;Code commune naissance**;"
                + "Libellé commune naissance**;Code département naissance*;Code pays naissance*;"
                + "Statut*;Code MEF*;Division*\n")
        .expecting(200);
  }

  @Test
  void aReportBecomesACaseWhichIsTakenBackByAnEnrolmentAndOpenedAgainWhenTheContractBreaks()
      throws InterruptedException {
    SyntheticPupil pupil = SyntheticPupil.aged(17);
    try (LiveCases list = paris.watch()) {
      Answer accepted = report(school, SCHOOL, pupil);
      assertThat(accepted.location()).isPresent();
      assertThat(
              list.await(
                  event -> event.data().path("leaver").toString().contains(pupil.familyName()),
                  PATIENCE))
          .isPresent();
      awaitOutcome(school, accepted, "LEAVER");
      awaitFollowUp(accepted, "TO_CONTACT");
      String id = casesOf(paris, "open", pupil).get(0).path("id").asText();
      paris.recordContact(id, "PHONE", "REACHED").expecting(201);
      awaitFollowUp(accepted, "IN_CONTACT");
    }
    awaitState(paris, pupil, "NEW");

    labour.sendDossiers(pupil.dossier(today, "")).expecting(200);
    awaitState(paris, pupil, "TAKEN_BACK");
    assertThat(casesOf(paris, "open", pupil)).isEmpty();

    labour
        .sendDossiers(pupil.dossier(today, ", \"contrat_date_rupture\": \"" + today + "\""))
        .expecting(200);
    awaitState(paris, pupil, "NEW");
  }

  @Test
  void aReportThatItsSchoolTakesBackTakesTheCaseBackUntilTheSchoolReportsAgain() {
    SyntheticPupil pupil = SyntheticPupil.aged(17);
    Answer accepted = report(school, SCHOOL, pupil);
    String id = accepted.body().path("id").asText();
    awaitState(paris, pupil, "NEW");

    school.withdraw(id, "\"1\"").expecting(204);
    awaitState(paris, pupil, "TAKEN_BACK");
    assertThat(casesOf(paris, "open", pupil)).isEmpty();
    awaitOutcome(school, accepted, "WITHDRAWN");

    school.correct(id, "\"2\"", pupil.reportedBy(SCHOOL, today.minusDays(5))).expecting(202);
    awaitState(paris, pupil, "NEW");
    awaitOutcome(school, accepted, "LEAVER");
  }

  @Test
  void twoSchoolsThatReportTheSamePupilLeadToOneCase() {
    SyntheticPupil pupil = SyntheticPupil.aged(18);
    School otherSchool = exchange.school(OTHER_SCHOOL);

    Answer first = report(school, SCHOOL, pupil);
    awaitState(paris, pupil, "NEW");
    Answer second =
        otherSchool.report(pupil.reportedBy(OTHER_SCHOOL, today.minusDays(2))).expecting(202);

    awaitOutcome(otherSchool, second, "LEAVER");
    awaitOutcome(school, first, "FOLLOWED_UNDER_ANOTHER_REPORT");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              List<JsonNode> cases = casesOf(paris, "all", pupil);
              assertThat(cases).hasSize(1);
              JsonNode only = paris.caseById(cases.get(0).path("id").asText()).body();
              assertThat(only.path("reports").size()).isEqualTo(2);
            });
  }

  @Test
  void aPupilUnder16IsRefusedAndFoundInNoTopicNoTableAndNoLog() throws Exception {
    SyntheticPupil child = SyntheticPupil.aged(15);
    SyntheticPupil sixteen = SyntheticPupil.aged(16);

    Answer refused = school.report(child.reportedBy(SCHOOL, today.minusDays(7)), "same-key");
    labour.sendDossiers(child.dossier(today, ""));
    report(school, SCHOOL, sixteen);
    awaitState(paris, sixteen, "NEW");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().path("reportableFrom").asText())
        .isEqualTo(child.birthDate().plusYears(16).toString());
    Traces traces = STACK.traces();
    assertThat(traces.of(sixteen.familyName()))
        .as("the search finds whoever is in the exchange")
        .contains("topic dropout-reports", "topic leaver-decisions")
        .anyMatch(place -> place.startsWith("table caseload."))
        .noneMatch(place -> place.startsWith("log "));
    assertThat(traces.of(child.familyName())).isEmpty();
    assertThat(traces.of(child.ine())).isEmpty();
  }

  @Test
  void everyoneSeesTheirOwnAndNothingElse() {
    SyntheticPupil pupil = SyntheticPupil.aged(19);
    Answer accepted = report(school, SCHOOL, pupil);
    awaitState(paris, pupil, "NEW");
    String caseId = casesOf(paris, "open", pupil).get(0).path("id").asText();
    String reportId = accepted.body().path("id").asText();

    assertThat(casesOf(essonne, "all", pupil)).isEmpty();
    assertThat(essonne.caseById(caseId).status()).isEqualTo(404);
    assertThat(essonne.close(caseId, "OTHER").status()).isEqualTo(404);
    assertThat(exchange.school(OTHER_SCHOOL).read(reportId).status()).isEqualTo(404);
    assertThat(
            exchange
                .school(OTHER_SCHOOL)
                .report(pupil.reportedBy(SCHOOL, today.minusDays(7)))
                .status())
        .isEqualTo(403);
    assertThat(exchange.ministry("defence").sendDossiers("[]").status()).isEqualTo(403);
  }

  @Test
  void aCaseworkerTakesACaseRecordsAContactAndClosesIt() {
    SyntheticPupil pupil = SyntheticPupil.aged(20);
    report(school, SCHOOL, pupil);
    awaitState(paris, pupil, "NEW");
    String id = casesOf(paris, "open", pupil).get(0).path("id").asText();

    paris.assign(id, "camille.paris").expecting(200);
    assertThat(paris.recordContact(id, "PHONE", "NO_ANSWER").status()).isEqualTo(201);
    paris.close(id, "NEW_PROJECT").expecting(200);

    JsonNode closed = paris.caseById(id).expecting(200).body();
    assertThat(closed.at("/summary/state").asText()).isEqualTo("CLOSED");
    assertThat(closed.path("contactAttempts").size()).isEqualTo(1);
    assertThat(paris.close(id, "NEW_PROJECT").status()).isEqualTo(409);
  }

  private Answer report(School by, String uai, SyntheticPupil pupil) {
    return by.report(pupil.reportedBy(uai, today.minusDays(7))).expecting(202);
  }

  private void awaitFollowUp(Answer accepted, String state) {
    String id = accepted.body().path("id").asText();
    await()
        .atMost(PATIENCE)
        .until(() -> state.equals(school.read(id).body().at("/followUp/state").asText()));
  }

  private static void awaitOutcome(School reader, Answer accepted, String outcome) {
    String id = accepted.body().path("id").asText();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(reader.read(id).body().path("outcome").asText()).isEqualTo(outcome));
  }

  private static void awaitState(Caseworker reader, SyntheticPupil pupil, String state) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(casesOf(reader, "all", pupil))
                    .singleElement()
                    .satisfies(found -> assertThat(found.path("state").asText()).isEqualTo(state)));
  }

  private static List<JsonNode> casesOf(Caseworker reader, String state, SyntheticPupil pupil) {
    JsonNode cases = reader.cases(state).expecting(200).body().path("cases");
    return StreamSupport.stream(cases.spliterator(), false)
        .filter(listed -> listed.path("leaver").toString().contains(pupil.familyName()))
        .toList();
  }
}
