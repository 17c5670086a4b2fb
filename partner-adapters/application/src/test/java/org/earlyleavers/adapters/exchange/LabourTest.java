package org.earlyleavers.adapters.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.earlyleavers.adapters.exchange.Exchange.Published;
import org.earlyleavers.events.EnrolmentChanged;
import org.earlyleavers.events.EnrolmentChanged.EnrolmentKind;
import org.earlyleavers.events.EnrolmentEvent;
import org.earlyleavers.events.QualificationAwarded;
import org.earlyleavers.events.SourceProgress;
import org.earlyleavers.events.Topics;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.Test;

@AdapterTest
class LabourTest {

  private static final String PATH = "/api/v3/dossiers-apprenants";
  private static final int MEBIBYTE = 1024 * 1024;

  Tokens tokens;
  @Inject Exchange exchange;

  @Test
  void anApprenticesFileBecomesAnEnrolmentWithTheSourcesProgressBehindIt() {
    Map<String, Object> dossier = Dossiers.apprentice("E2E-1", "Lenôtre-Un");
    dossier.put("obtention_diplome_formation", true);
    dossier.put("date_obtention_diplome_formation", "2026-07-03");
    Instant before = Instant.now();

    post(List.of(dossier))
        .statusCode(200)
        .body("status", equalTo("OK"))
        .body("message", equalTo("Queued"))
        .body("detail", nullValue())
        .body("data", hasSize(1))
        .body("data[0].validation_errors", hasSize(0));

    Published<EnrolmentEvent> enrolment = enrolmentOf("Lenôtre-Un");
    EnrolmentChanged changed = (EnrolmentChanged) enrolment.event();
    assertThat(enrolment.onTopic().key()).matches("labour:[A-Za-z0-9_-]{22}");
    assertThat(changed.kind()).isEqualTo(EnrolmentKind.APPRENTICESHIP);
    assertThat(changed.recordedAt()).isBetween(before.minusMillis(1), Instant.now());
    assertThat(changed.endsOn()).contains(LocalDate.parse("2027-07-01"));

    assertThat(marksBetween(before, changed.recordedAt()))
        .as("a mark in every partition, in its own partition")
        .extracting(mark -> mark.onTopic().partition())
        .containsOnly(0, 1, 2, 3)
        .contains(0, 1, 2, 3);
    assertThat(marksBetween(before, changed.recordedAt()))
        .filteredOn(mark -> mark.onTopic().partition() == enrolment.onTopic().partition())
        .first()
        .satisfies(
            mark ->
                assertThat(mark.onTopic().offset()).isGreaterThan(enrolment.onTopic().offset()));

    assertThat(exchange.on(Topics.QUALIFICATIONS, QualificationAwarded.class))
        .filteredOn(award -> award.person().familyName().equals("Lenôtre-Un"))
        .singleElement()
        .satisfies(award -> assertThat(award.level()).isEqualTo(3));
  }

  @Test
  void ofBatchesThatArriveTogetherTheLaterRecordedStateStandsLaterOnTheTopic() throws Exception {
    String token = tokens.forClient("ministry-labour");
    postTogether(
        IntStream.range(0, 24)
            .<Callable<Integer>>mapToObj(
                i -> {
                  Map<String, Object> dossier = Dossiers.apprentice("E2E-TOGETHER", "Ensemble");
                  dossier.put("date_fin_formation", "2027-06-%02d".formatted(i + 1));
                  return () -> post(token, List.of(dossier)).extract().statusCode();
                })
            .toList());

    assertThat(exchange.on(Topics.ENROLMENT_CHANGES, EnrolmentChanged.class))
        .filteredOn(enrolment -> enrolment.person().familyName().equals("Ensemble"))
        .hasSize(24)
        .isSortedAccordingTo(Comparator.comparing(EnrolmentChanged::recordedAt));
    assertThat(
            exchange.on(Topics.ENROLMENT_CHANGES).stream()
                .filter(published -> published.onTopic().partition() == 0)
                .map(Published::event)
                .filter(SourceProgress.class::isInstance)
                .map(SourceProgress.class::cast)
                .filter(progress -> progress.source().equals("labour")))
        .isSortedAccordingTo(Comparator.comparing(SourceProgress::completeUpTo));
  }

  @Test
  void theSameBatchManyTimesAtOnceIsPublishedOnce() throws Exception {
    String token = tokens.forClient("ministry-labour");
    List<Map<String, Object>> batch =
        IntStream.range(0, 50)
            .mapToObj(i -> Dossiers.apprentice("E2E-TWICE-" + i, "Doublon"))
            .toList();

    postTogether(Collections.nCopies(8, () -> post(token, batch).extract().statusCode()));

    assertThat(exchange.on(Topics.ENROLMENT_CHANGES, EnrolmentChanged.class))
        .filteredOn(enrolment -> enrolment.person().familyName().equals("Doublon"))
        .hasSize(50);
  }

  private static void postTogether(List<Callable<Integer>> posts) throws Exception {
    ExecutorService senders = Executors.newFixedThreadPool(4);
    try {
      for (Future<Integer> answer : senders.invokeAll(posts)) {
        assertThat(answer.get()).isEqualTo(200);
      }
    } finally {
      senders.shutdown();
    }
  }

  @Test
  void anEmptyBatchIsASignOfLife() {
    Instant before = Instant.now();

    post(List.of()).statusCode(200).body("data", hasSize(0));

    assertThat(latestMark("labour")).isAfterOrEqualTo(before.minusMillis(1));
  }

  @Test
  void theSocialSecurityNumberIsNowhere() throws Exception {
    String nir = "1080362041001";
    Map<String, Object> dossier = Dossiers.apprentice("E2E-2", "Lenôtre-Deux");
    dossier.put("nir_apprenant", nir);

    post(List.of(dossier)).statusCode(200).body(not(containsString(nir)));

    assertThat(enrolmentOf("Lenôtre-Deux")).isNotNull();
    assertThat(exchange.everything()).contains("Lenôtre-Deux").doesNotContain(nir);
    assertThat(log()).doesNotContain(nir).doesNotContain("Lenôtre-Deux");
  }

  @Test
  void anUnderSixteenIsToldTheDayAndIsNowhere() throws Exception {
    LocalDate tomorrow = LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(1);
    Map<String, Object> young = Dossiers.apprentice("E2E-YOUNG", "Troptôt");
    young.put("date_de_naissance_apprenant", tomorrow.minusYears(16).toString());

    post(List.of(young, Dossiers.apprentice("E2E-3", "Lenôtre-Trois")))
        .statusCode(200)
        .body("detail", equalTo("Some data are invalid"))
        .body("data[0].outcome", equalTo("TOO_YOUNG"))
        .body("data[0].may_be_sent_from", equalTo(tomorrow.toString()))
        .body("data[0].validation_errors[0].path", equalTo(List.of("date_de_naissance_apprenant")))
        .body("data[1].outcome", equalTo("ACCEPTED"));

    assertThat(enrolmentOf("Lenôtre-Trois")).isNotNull();
    assertThat(exchange.everything()).doesNotContain("Troptôt");
    assertThat(log()).doesNotContain("Troptôt");
  }

  @Test
  void aRefusedRecordIsToldItsFieldsAndHarmsNoOther() {
    Map<String, Object> wrong = Dossiers.apprentice("E2E-WRONG", "Fautedefrappe");
    wrong.put("etablissement_formateur_siret", "73282932000075");

    post(List.of(wrong, Dossiers.apprentice("E2E-4", "Lenôtre-Quatre")))
        .statusCode(200)
        .body("data[0].outcome", equalTo("REFUSED"))
        .body(
            "data[0].validation_errors[0].path", equalTo(List.of("etablissement_formateur_siret")))
        .body("data[1].outcome", equalTo("ACCEPTED"))
        .body(not(containsString("Fautedefrappe")));

    assertThat(enrolmentOf("Lenôtre-Quatre")).isNotNull();
    assertThat(exchange.everything()).doesNotContain("Fautedefrappe");
  }

  @Test
  void twoThousandRecordsAreTakenAndOneMoreIsTooMany() {
    List<Map<String, Object>> most =
        IntStream.range(0, 2000).mapToObj(i -> Dossiers.apprentice("MANY-" + i, "Foule")).toList();
    List<Map<String, Object>> tooMany =
        IntStream.range(0, 2001)
            .mapToObj(i -> Dossiers.apprentice("TOO-MANY-" + i, "Cohue"))
            .toList();

    post(most).statusCode(200).body("data", hasSize(2000));
    post(tooMany)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations[0].field", equalTo("body"))
        .body("violations[0].message", equalTo("expected at most 2000 records"))
        .body("error", equalTo("Bad Request"))
        .body("message", equalTo("Erreur de validation"))
        .body("details[0].message", equalTo("expected at most 2000 records"));

    assertThat(exchange.on(Topics.ENROLMENT_CHANGES, EnrolmentChanged.class))
        .filteredOn(enrolment -> enrolment.person().familyName().equals("Foule"))
        .hasSize(2000);
    assertThat(exchange.everything()).doesNotContain("Cohue");
  }

  @Test
  void aBrokenBodyIsAProblemThatNamesThePlaceAndQuotesNothing() {
    Instant before = latestMark("labour");

    post("[{\"nom_apprenant\":\"Lenôtre\"},{\"prenom_apprenant\": Secret}]")
        .statusCode(400)
        .contentType("application/problem+json")
        .body("title", equalTo("The batch cannot be read"))
        .body("violations[0].field", equalTo("[1].prenom_apprenant"))
        .body(not(containsString("Secret")))
        .body(not(containsString("Lenôtre")));
    post("[{\"Secret\": Secret}]")
        .statusCode(400)
        .body("violations[0].field", equalTo("[0]"))
        .body(not(containsString("Secret")));
    post("{\"nom_apprenant\":\"Lenôtre\"}")
        .statusCode(400)
        .body("violations[0].message", equalTo("expected a JSON array"));
    post("[]]").statusCode(400);
    post("").statusCode(400);
    post("[").statusCode(400);

    assertThat(latestMark("labour")).as("no progress").isEqualTo(before);
  }

  @Test
  void aBodyOverTheLimitIsRefused() {
    post(" ".repeat(10 * MEBIBYTE) + "[]").statusCode(413).contentType("application/problem+json");
    post(" ".repeat(9 * MEBIBYTE) + "[]").statusCode(200);
  }

  private ValidatableResponse post(Object body) {
    return post(tokens.forClient("ministry-labour"), body);
  }

  private static ValidatableResponse post(String token, Object body) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body(body)
        .post(PATH)
        .then();
  }

  private Published<EnrolmentEvent> enrolmentOf(String familyName) {
    Predicate<EnrolmentEvent> wanted =
        event ->
            event instanceof EnrolmentChanged changed
                && changed.person().familyName().equals(familyName);
    return exchange.on(Topics.ENROLMENT_CHANGES).stream()
        .filter(published -> wanted.test(published.event()))
        .reduce((one, other) -> other)
        .orElseThrow();
  }

  private List<Published<EnrolmentEvent>> marksBetween(Instant from, Instant to) {
    return exchange.on(Topics.ENROLMENT_CHANGES).stream()
        .filter(
            published ->
                published.event() instanceof SourceProgress progress
                    && progress.source().equals("labour")
                    && progress.partition() == published.onTopic().partition()
                    && !progress.completeUpTo().isBefore(from.truncatedTo(ChronoUnit.MICROS))
                    && progress.completeUpTo().isBefore(to))
        .toList();
  }

  private Instant latestMark(String source) {
    return exchange
        .on(Topics.ENROLMENT_CHANGES, SourceProgress.class)
        .filter(progress -> progress.source().equals(source))
        .map(SourceProgress::completeUpTo)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  private static String log() throws Exception {
    return Files.readString(Path.of("target", "test.log"));
  }
}
