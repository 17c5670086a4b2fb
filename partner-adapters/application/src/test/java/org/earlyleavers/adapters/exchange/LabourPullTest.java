package org.earlyleavers.adapters.exchange;

import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.unauthorized;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.earlyleavers.adapters.labour.pull.LabourPull;
import org.earlyleavers.events.EnrolmentChanged;
import org.earlyleavers.events.EnrolmentChanged.EnrolmentKind;
import org.earlyleavers.events.SourceProgress;
import org.earlyleavers.events.Topics;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@AdapterTest
class LabourPullTest {

  private static final LocalDate LAST_DAY = LocalDate.parse("2028-06-30");

  FollowUpStub stub;
  Tokens tokens;
  @Inject LabourPull pull;
  @Inject Exchange exchange;
  @Inject DataSource database;

  @BeforeEach
  void nothingIsKnown() throws SQLException {
    stub.reset();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("delete from ledger");
    }
  }

  @Test
  void allPagesAreTakenInAndTheSourcesProgressStandsBehindThem() {
    Instant before = Instant.now();
    stub.answers(
        List.of(
            List.of(apprentice("Suivi-Un"), apprentice("Suivi-Deux")),
            List.of(FollowUpStub.apprentice("Suivi-Trois", "02A"))));

    assertThat(pull.pull()).isTrue();

    assertThat(enrolments("Suivi-Un"))
        .singleElement()
        .satisfies(
            enrolment -> {
              assertThat(enrolment.key()).matches("labour:[A-Za-z0-9_-]{22}");
              assertThat(enrolment.kind()).isEqualTo(EnrolmentKind.APPRENTICESHIP);
              assertThat(enrolment.institutionUai()).contains("0594899E");
              assertThat(enrolment.startsOn()).isEqualTo(LocalDate.parse("2026-09-01"));
              assertThat(enrolment.endsOn()).contains(LocalDate.parse("2028-07-01"));
            });
    assertThat(enrolments("Suivi-Trois")).hasSize(1);
    assertThat(latestMark()).isAfterOrEqualTo(before.minusMillis(1));
    stub.server()
        .verify(
            3,
            getRequestedFor(urlPathEqualTo(FollowUpStub.FOLLOW_UP))
                .withHeader("Authorization", WireMock.equalTo("Bearer a token"))
                .withQueryParam("departements", WireMock.equalTo("059,02A")));
  }

  @Test
  void aTokenThatExpiresInTheMiddleIsRenewedOnce() {
    stub.answers(List.of(List.of(FollowUpStub.apprentice("Expirée-Un"))));
    stub.stub(
        post(FollowUpStub.LOGIN)
            .inScenario("login")
            .whenScenarioStateIs(STARTED)
            .willSetStateTo("again")
            .willReturn(okJson(FollowUpStub.token("first"))));
    stub.stub(
        post(FollowUpStub.LOGIN)
            .inScenario("login")
            .whenScenarioStateIs("again")
            .willReturn(okJson(FollowUpStub.token("second"))));
    stub.stub(
        FollowUpStub.page(1)
            .atPriority(1)
            .withHeader("Authorization", WireMock.equalTo("Bearer a token"))
            .willReturn(unauthorized()));
    stub.stub(
        FollowUpStub.page(2)
            .atPriority(1)
            .withHeader("Authorization", WireMock.equalTo("Bearer first"))
            .willReturn(unauthorized()));

    assertThat(pull.pull()).isTrue();

    assertThat(enrolments("Expirée-Un")).hasSize(1);
    assertThat(stub.requests(FollowUpStub.LOGIN)).isEqualTo(2);
  }

  @Test
  void aWrongPasswordIsNotTriedAgainAndNotLogged() throws Exception {
    refuseEveryToken();
    stub.stub(post(FollowUpStub.LOGIN).atPriority(1).willReturn(unauthorized()));

    assertThatThePullFails();

    assertThat(stub.requests(FollowUpStub.LOGIN)).isEqualTo(1);
    assertThat(Files.readString(Path.of("target", "test.log")))
        .contains("the account is refused")
        .doesNotContain("a password of the stub");
  }

  @Test
  void aTokenThatIsRefusedTwiceIsGivenUp() {
    refuseEveryToken();

    assertThatThePullFails();
  }

  @Test
  void tooManyRequestsAndAnErrorAreWaitedFor() {
    stub.answers(List.of(List.of(FollowUpStub.apprentice("Patiente"))));
    thenFine("page", status(429).withHeader("Retry-After", "0"));

    assertThat(pull.pull()).isTrue();
    stub.reset();
    stub.answers(List.of(List.of(FollowUpStub.apprentice("Patiente"))));
    thenFine("page", status(500));

    assertThat(pull.pull()).isTrue();
    assertThat(enrolments("Patiente")).isNotEmpty();
  }

  @Test
  void anAnswerThatIsTooSlowIsAskedForAgain() {
    stub.answers(List.of(List.of(FollowUpStub.apprentice("Lente"))));
    thenFine("page", okJson("{}").withFixedDelay(3000));

    assertThat(pull.pull()).isTrue();
    assertThat(enrolments("Lente")).hasSize(1);
  }

  @Test
  void anErrorForEverIsGivenUpAfterAsManyAttemptsAsAreConfigured() {
    stub.stub(FollowUpStub.page(1).willReturn(status(500)));

    assertThatThePullFails();

    assertThat(stub.requests(FollowUpStub.FOLLOW_UP)).isEqualTo(3);
  }

  @Test
  void aTruncatedPageTakesNothingIn() {
    String whole = FollowUpStub.page(1, 1, List.of(FollowUpStub.apprentice("Tronquée")));
    stub.stub(FollowUpStub.page(1).willReturn(okJson(whole.substring(0, whole.length() - 40))));

    assertThatThePullFails();

    assertThat(exchange.everything()).doesNotContain("Tronquée");
  }

  @Test
  void aConnectionThatBreaksBetweenTwoPagesTakesNothingIn() {
    stub.answers(List.of(List.of(FollowUpStub.apprentice("Rompue")), List.of("{}")));
    stub.stub(
        FollowUpStub.page(2)
            .atPriority(1)
            .willReturn(new ResponseDefinitionBuilder().withFault(Fault.CONNECTION_RESET_BY_PEER)));

    assertThatThePullFails();

    assertThat(exchange.everything()).doesNotContain("\"Rompue\"");
  }

  @Test
  void pagesThatDoNotHoldWhatTheyAnnounceTakeNothingIn() {
    stub.answers(List.of(List.of(FollowUpStub.apprentice("Glissée"))));
    stub.stub(
        FollowUpStub.page(2).atPriority(1).willReturn(okJson(FollowUpStub.page(2, 2, List.of()))));

    assertThatThePullFails();

    assertThat(exchange.everything()).doesNotContain("Glissée");
  }

  @Test
  void nobodyIsEndedWhoSlippedOntoAPageThatWasTurnedAlready() {
    pulled(apprentice("Partie"), apprentice("Glissante"), apprentice("Dernière"));
    stub.reset();
    // "Partie" goes away behind the first page, so that "Glissante" is on none of those asked for.
    stub.stub(
        FollowUpStub.page(1)
            .willReturn(okJson(FollowUpStub.page(1, 3, List.of(apprentice("Partie"))))));
    stub.stub(
        FollowUpStub.page(2)
            .willReturn(okJson(FollowUpStub.page(2, 2, List.of(apprentice("Dernière"))))));
    stub.stub(FollowUpStub.page(3).willReturn(okJson(FollowUpStub.page(3, 2, List.of()))));

    assertThatThePullFails();

    assertThat(enrolments("Glissante")).as("not ended").hasSize(1);
  }

  @Test
  void pagesAreTurnedAnewWhenSomebodyWentMeanwhile() {
    stub.answers(List.of(List.of(apprentice("Beständige"))));
    thenFine("gone", okJson(FollowUpStub.page(1, 2, List.of(apprentice("Beständige")))));

    assertThat(pull.pull()).isTrue();

    assertThat(enrolments("Beständige")).hasSize(1);
  }

  @Test
  void anItemThatIsNotAsDocumentedHarmsNoOther() {
    stub.answers(
        List.of(
            List.of(
                FollowUpStub.apprentice("Voisine-Un"),
                "{\"apprenant\":[\"Secret\"],\"contrats\":7}",
                "\"Secret\"",
                FollowUpStub.apprentice("Voisine-Deux"))));

    assertThat(pull.pull()).isTrue();

    assertThat(enrolments("Voisine-Un")).hasSize(1);
    assertThat(enrolments("Voisine-Deux")).hasSize(1);
  }

  @Test
  void whoIsMissingFromTheNextPullHasEndedAndRunsAgainWhenBack() {
    pulled(apprentice("Disparue"), apprentice("Restée"));

    pulled(apprentice("Restée"));

    assertThat(enrolments("Restée")).as("not published again").hasSize(1);
    LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
    assertThat(enrolments("Disparue"))
        .hasSize(2)
        .last()
        .satisfies(ended -> assertThat(ended.endsOn()).contains(today));

    pulled(apprentice("Disparue"), apprentice("Restée"));

    assertThat(enrolments("Disparue"))
        .hasSize(3)
        .last()
        .satisfies(back -> assertThat(back.endsOn()).contains(LAST_DAY.plusDays(1)));
  }

  @Test
  void whoHasMovedToAnotherDepartmentHasNotEnded() {
    pulled(apprentice("Mobile"));

    pulled(FollowUpStub.apprentice("Mobile", "02A"));

    assertThat(enrolments("Mobile"))
        .allSatisfy(runs -> assertThat(runs.endsOn()).contains(LAST_DAY.plusDays(1)));
  }

  @Test
  void nobodyIsEndedByAnIncompletePull() {
    pulled(apprentice("Tenace"), apprentice("Tenace-Deux"));
    stub.reset();
    stub.answers(List.of(List.of(apprentice("Tenace"))));
    stub.stub(FollowUpStub.page(2).atPriority(1).willReturn(status(500)));

    assertThatThePullFails();

    assertThat(enrolments("Tenace-Deux")).hasSize(1);
  }

  @Test
  void anEmptyFirstPageDoesNotEndEverybodyAndWhoIsThereIsStillTakenIn() throws Exception {
    pulled(IntStream.range(0, 20).mapToObj(i -> apprentice("Toutes-" + i)).toArray(String[]::new));

    pulled();
    pulled(apprentice("Nouvelle"));

    assertThat(enrolments("Toutes-7")).hasSize(1);
    assertThat(enrolments("Nouvelle")).hasSize(1);
    assertThat(Files.readString(Path.of("target", "test.log")))
        .contains("are missing from the follow-up");
  }

  @Test
  void anItemThatCouldBeAnybodysEndsNobody() {
    pulled(apprentice("Peut-être"), apprentice("Sûre"));

    pulled(apprentice("Sûre"), apprentice("X").replace("\"X\"", "null"));

    assertThat(enrolments("Peut-être")).hasSize(1);
  }

  @Test
  void whoseCentreSaysThatTheTrainingWasGivenUpDoesNotGoOnInTheFollowUp() {
    pulled(apprentice("Lâcheuse"), apprentice("Fidèle"));
    Map<String, Object> file = file("LÂCHEUSE ");
    file.put("statut_apprenant", 0);
    file.put("date_metier_mise_a_jour_statut", "2026-10-05");
    push(file);

    pulled(apprentice("Lâcheuse"), apprentice("Fidèle"));

    assertThat(enrolments("Lâcheuse"))
        .last()
        .satisfies(ended -> assertThat(ended.endsOn()).contains(LocalDate.parse("2026-10-05")));
    assertThat(enrolments("Fidèle")).hasSize(1);

    file.put("statut_apprenant", 3);
    push(file);
    pulled(apprentice("Lâcheuse"), apprentice("Fidèle"));

    assertThat(enrolments("Lâcheuse"))
        .last()
        .satisfies(runs -> assertThat(runs.endsOn()).contains(LAST_DAY.plusDays(1)));
  }

  /** The centre's own file of an apprentice of the follow-up. */
  private static Map<String, Object> file(String familyName) {
    Map<String, Object> file = Dossiers.apprentice("PULL-" + familyName, familyName);
    file.put("date_de_naissance_apprenant", "2009-03-14");
    file.put("annee_scolaire", "2026-2027");
    file.put("date_entree_formation", "2026-09-02");
    file.put("date_fin_formation", LAST_DAY.toString());
    file.put("etablissement_formateur_uai", "0594899E");
    return file;
  }

  private void push(Map<String, Object> file) {
    given()
        .auth()
        .oauth2(tokens.forClient("ministry-labour"))
        .contentType("application/json")
        .body(List.of(file))
        .post("/api/v3/dossiers-apprenants")
        .then()
        .statusCode(200)
        .body("data[0].outcome", equalTo("ACCEPTED"));
  }

  /** A pull that finds these and no others. */
  private void pulled(String... items) {
    stub.reset();
    stub.answers(items.length == 0 ? List.of() : List.of(List.of(items)));

    assertThat(pull.pull()).isTrue();
  }

  private static String apprentice(String familyName) {
    return FollowUpStub.apprentice(familyName);
  }

  /**
   * Answers the first request for the first page in this way, and later ones as they are stubbed.
   */
  private void thenFine(String scenario, ResponseDefinitionBuilder first) {
    stub.stub(
        FollowUpStub.page(1)
            .atPriority(1)
            .inScenario(scenario)
            .whenScenarioStateIs(STARTED)
            .willSetStateTo("fine")
            .willReturn(first));
  }

  private void refuseEveryToken() {
    stub.stub(FollowUpStub.page(1).atPriority(1).willReturn(unauthorized()));
  }

  private void assertThatThePullFails() {
    Instant before = latestMark();

    assertThat(pull.pull()).isFalse();

    assertThat(latestMark()).as("no progress").isEqualTo(before);
  }

  private List<EnrolmentChanged> enrolments(String familyName) {
    return exchange
        .on(Topics.ENROLMENT_CHANGES, EnrolmentChanged.class)
        .filter(enrolment -> enrolment.person().familyName().equals(familyName))
        .toList();
  }

  private Instant latestMark() {
    return exchange
        .on(Topics.ENROLMENT_CHANGES, SourceProgress.class)
        .filter(progress -> progress.source().equals("labour"))
        .map(SourceProgress::completeUpTo)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }
}
