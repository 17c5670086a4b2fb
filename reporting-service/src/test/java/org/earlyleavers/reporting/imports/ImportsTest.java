package org.earlyleavers.reporting.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.earlyleavers.events.Topics;
import org.earlyleavers.reporting.exchange.CapturedLog;
import org.earlyleavers.reporting.exchange.DatabaseContent;
import org.earlyleavers.reporting.exchange.MovableClock;
import org.earlyleavers.reporting.exchange.School;
import org.earlyleavers.reporting.exchange.TopicContent;
import org.earlyleavers.reporting.imports.PupilFile.Pupil;
import org.earlyleavers.reporting.siecle.SampleFile;
import org.earlyleavers.reporting.submission.Submissions;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "reporting"))
class ImportsTest {

  private final DatabaseContent database;
  private final MovableClock clock;
  private final Submissions submissions;
  private final ImportedPupils pupils;

  Tokens tokens;
  ImportingSchool school;

  ImportsTest(
      DatabaseContent database,
      MovableClock clock,
      Submissions submissions,
      ImportedPupils pupils) {
    this.database = database;
    this.clock = clock;
    this.submissions = submissions;
    this.pupils = pupils;
  }

  @BeforeEach
  void aSchoolThatHasSentNothingYet() {
    school = new ImportingSchool(tokens.forClient("school-0951099D"));
    database.change("delete from school_pupil");
    database.change("delete from school_import");
  }

  @AfterEach
  void backToTheSampleDay() {
    clock.moveTo(MovableClock.SAMPLE_DAY);
  }

  @Test
  void whoseReportWasErasedIsRefusedWhenAFileNamesThePupilAgain() {
    // Given
    PupilFile file = PupilFile.of(Pupil.of(1, "Oubliee").left("09/01/2026"));
    String report =
        school.results(school.imports(file).getString("id")).getString("results[0].report");
    submissions.erase(UUID.fromString(report));
    pupils.erase(UUID.fromString(report));

    // When
    JsonPath again = school.imports(file);

    // Then
    assertThat(again.getInt("accepted")).isZero();
    assertThat(again.getInt("refused")).isEqualTo(1);
    JsonPath results = school.results(again.getString("id"));
    assertThat(results.getString("results[0].outcome")).isEqualTo("REFUSED");
    assertThat(results.getString("results[0].findings[0].message")).contains("has been erased");
    assertThat(TopicContent.of(Topics.DROPOUT_REPORTS.name(), report))
        .last()
        .extracting(ConsumerRecord::value)
        .isNull();
    assertThat(database.rows()).noneMatch(row -> row.startsWith("school_pupil"));
  }

  @Test
  void whoLeftIsReportedAndWhoStaysIsEnrolled() {
    // Given
    PupilFile file =
        PupilFile.of(
            Pupil.of(1, "Partante").left("09/01/2026"),
            Pupil.of(2, "Restante"),
            Pupil.of(3, "Prochaine").left("13/02/2026"));

    // When
    JsonPath ended = school.imports(file);

    // Then
    assertThat(ended.getString("state")).isEqualTo("COMPLETE");
    assertThat(ended.getInt("accepted")).isEqualTo(3);
    assertThat(ended.getInt("pupils")).isEqualTo(3);
    JsonPath results = school.results(ended.getString("id"));
    assertThat(results.getList("results.outcome")).containsOnly("ACCEPTED");
    assertThat(results.getList("results.pupil")).containsExactly("1", "2", "3");
    String report = results.getString("results[0].report");
    assertThat(published(Topics.DROPOUT_REPORTS.name(), "Partante"))
        .hasSize(1)
        .allMatch(record -> record.key().equals(report))
        .allMatch(record -> value(record).contains("\"departedOn\":\"2026-01-09\""));
    school
        .get("/dropout-reports/" + report)
        .then()
        .statusCode(200)
        .body("state", equalTo("RECEIVED"));
    assertThat(published(Topics.ENROLMENT_CHANGES.name(), "Partante")).isEmpty();
    assertThat(published(Topics.ENROLMENT_CHANGES.name(), "Restante"))
        .hasSize(1)
        .allMatch(record -> record.key().startsWith("education:"))
        .allMatch(record -> value(record).contains("\"endsOn\":\"2026-09-01\""));
    assertThat(published(Topics.ENROLMENT_CHANGES.name(), "Prochaine"))
        .hasSize(1)
        .allMatch(record -> value(record).contains("\"endsOn\":\"2026-02-13\""));
  }

  @Test
  void theSameFileTwiceChangesNothing() {
    PupilFile file =
        PupilFile.of(Pupil.of(1, "Encorela").left("09/01/2026"), Pupil.of(2, "Encorela"));
    school.imports(file);
    clock.moveTo(MovableClock.SAMPLE_DAY.plus(Duration.ofHours(3)));

    JsonPath again = school.imports(file);

    assertThat(again.getInt("alreadyKnown")).isEqualTo(2);
    assertThat(again.getInt("accepted")).isZero();
    assertThat(published(Topics.DROPOUT_REPORTS.name(), "Encorela")).hasSize(1);
    assertThat(published(Topics.ENROLMENT_CHANGES.name(), "Encorela")).hasSize(1);
  }

  @Test
  void aCorrectedDepartureIsARevisionOfTheSameReport() {
    PupilFile file = PupilFile.of(Pupil.of(1, "Corrigee").left("09/01/2026"));
    school.imports(file);

    school.imports(file.with(1, pupil -> pupil.left("08/01/2026")));

    List<ConsumerRecord<String, byte[]>> reports =
        published(Topics.DROPOUT_REPORTS.name(), "Corrigee");
    assertThat(reports).hasSize(2);
    assertThat(reports.get(1).key()).isEqualTo(reports.get(0).key());
    assertThat(value(reports.get(1))).contains("\"revision\":2").contains("2026-01-08");
  }

  @Test
  void whoLeavesLaterIsReportedAndNoLongerEnrolled() {
    PupilFile file = PupilFile.of(Pupil.of(1, "Plustard"));
    school.imports(file);

    school.imports(file.with(1, pupil -> pupil.left("09/01/2026")));

    List<ConsumerRecord<String, byte[]>> enrolments =
        published(Topics.ENROLMENT_CHANGES.name(), "Plustard");
    assertThat(enrolments).hasSize(2);
    assertThat(value(enrolments.get(1))).contains("\"endsOn\":\"2026-01-09\"");
    assertThat(published(Topics.DROPOUT_REPORTS.name(), "Plustard")).hasSize(1);
  }

  @Test
  void whoIsMissingFromALaterFileHasLeftAndWhoReappearsHasNot() {
    // Given
    PupilFile file = PupilFile.of("Disparue", 3);
    school.imports(file);

    // When
    JsonPath second = school.imports(file.without(2).statedOn("12/01/2026"));

    // Then
    assertThat(second.getString("state")).isEqualTo("COMPLETE");
    assertThat(second.getInt("missing")).isEqualTo(1);
    List<ConsumerRecord<String, byte[]>> reports =
        published(Topics.DROPOUT_REPORTS.name(), "Disparue");
    assertThat(reports).hasSize(1);
    assertThat(value(reports.get(0)))
        .contains(
            Pupil.ine(2, "Disparue"),
            "\"departedOn\":\"2026-01-12\"",
            "\"exitReason\":\"unknown\"");
    assertThat(published(Topics.ENROLMENT_CHANGES.name(), Pupil.ine(2, "Disparue")))
        .last()
        .matches(record -> value(record).contains("\"endsOn\":\"2026-01-12\""));

    // When
    school.imports(file);

    // Then
    assertThat(TopicContent.of(Topics.DROPOUT_REPORTS.name(), reports.get(0).key()))
        .last()
        .matches(record -> value(record).contains("withdrawnAt"));
    assertThat(published(Topics.ENROLMENT_CHANGES.name(), Pupil.ine(2, "Disparue")))
        .last()
        .matches(record -> value(record).contains("\"endsOn\":\"2026-09-01\""));
  }

  @Test
  void whoComesBackLaterHadLeft() {
    PupilFile file = PupilFile.of(Pupil.of(1, "Revenante").left("15/12/2025"));
    school.imports(file);

    school.imports(PupilFile.of(Pupil.of(1, "Revenante").entered("05/01/2026")));

    assertThat(published(Topics.DROPOUT_REPORTS.name(), "Revenante")).hasSize(1);
    assertThat(published(Topics.ENROLMENT_CHANGES.name(), "Revenante"))
        .hasSize(1)
        .allMatch(record -> value(record).contains("\"startsOn\":\"2026-01-05\""));
  }

  @Test
  void whomALaterFileShowsToBeUnderSixteenIsTakenOutOfTheExchange() {
    // Given a report and an enrolment under birth dates that were wrong
    PupilFile file =
        PupilFile.of(Pupil.of(1, "Benjamine").left("09/01/2026"), Pupil.of(2, "Benjamine"));
    String report =
        school.results(school.imports(file).getString("id")).getString("results[0].report");
    String enrolment = published(Topics.ENROLMENT_CHANGES.name(), "Benjamine").get(0).key();

    // When
    JsonPath corrected =
        school.imports(
            file.with(1, pupil -> pupil.born("01/03/2011"))
                .with(2, pupil -> pupil.born("02/03/2011")));

    // Then
    assertThat(corrected.getInt("tooYoung")).isEqualTo(2);
    assertThat(TopicContent.of(Topics.DROPOUT_REPORTS.name(), report))
        .last()
        .satisfies(record -> assertThat(value(record)).doesNotContain("Benjamine"));
    assertThat(TopicContent.of(Topics.ENROLMENT_CHANGES.name(), enrolment))
        .last()
        .satisfies(record -> assertThat(record.value()).isNull());
    assertThat(knownPupils()).isEmpty();
  }

  @Test
  void aChildUnderTheIneOfAnOlderPupilChangesNothingForThePupil() {
    PupilFile file = PupilFile.of(Pupil.of(1, "Ainee"));
    school.imports(file);
    Pupil child = Pupil.of(2, "Cadette").born("02/03/2011").withIne(Pupil.ine(1, "Ainee"));

    JsonPath ended = school.importsPart(PupilFile.of(child));

    assertThat(ended.getInt("tooYoung")).isEqualTo(1);
    assertThat(published(Topics.ENROLMENT_CHANGES.name(), "Ainee")).hasSize(1);
    assertThat(knownPupils()).hasSize(1);
  }

  @Test
  void aNewIneIsNoDeparture() {
    PupilFile file = PupilFile.of("Numerotee", 2).with(1, pupil -> pupil.withIne(null));
    school.imports(file);

    school.imports(PupilFile.of("Numerotee", 2));

    assertThat(published(Topics.DROPOUT_REPORTS.name(), "Numerotee")).isEmpty();
  }

  @Test
  void whoIsRefusedUnderAnotherIneIsNotMissing() {
    PupilFile file = PupilFile.of("Illisible", 3).with(2, pupil -> pupil.withIne(null));
    school.imports(file);

    JsonPath ended =
        school.imports(
            PupilFile.of("Illisible", 3)
                .with(2, pupil -> pupil.entered("31/02/2025"))
                .with(3, pupil -> pupil.withIne("999999999ZZ").entered("31/02/2025")));

    assertThat(ended.getInt("refused")).isEqualTo(2);
    assertThat(ended.getInt("missing")).isZero();
    assertThat(published(Topics.DROPOUT_REPORTS.name(), "Illisible")).isEmpty();
  }

  @Test
  void nobodyIsMissingIfARefusedPupilHasNothingButAnIneThatIsNew() {
    PupilFile file = PupilFile.of("Anonyme", 2).with(2, pupil -> pupil.withIne(null));
    school.imports(file);

    JsonPath ended = school.imports(PupilFile.of("Anonyme", 2).with(2, Pupil::nameless));

    assertThat(ended.getInt("refused")).isEqualTo(1);
    assertThat(ended.getInt("missing")).isZero();
    assertThat(published(Topics.DROPOUT_REPORTS.name(), "Anonyme")).isEmpty();
  }

  @Test
  void aFileThatWouldEmptyTheSchoolHasToBeConfirmed() {
    // Given
    PupilFile file = PupilFile.of("Nombreuse", 10);
    school.imports(file);
    PupilFile half = file;
    for (int number = 1; number <= 5; number++) {
      half = half.without(number);
    }

    // When
    JsonPath stopped = school.imports(half);

    // Then
    String id = stopped.getString("id");
    assertThat(stopped.getString("state")).isEqualTo("AWAITING_CONFIRMATION");
    assertThat(stopped.getInt("missing")).isEqualTo(5);
    assertThat(published(Topics.DROPOUT_REPORTS.name(), "Nombreuse")).isEmpty();

    // When
    school.confirms(id, 4).then().statusCode(409);
    school.confirms(id, 5).then().statusCode(202);

    // Then
    assertThat(school.ended(id).getString("state")).isEqualTo("COMPLETE");
    assertThat(published(Topics.DROPOUT_REPORTS.name(), "Nombreuse")).hasSize(5);
    school.confirms(id, 5).then().statusCode(409);
  }

  @Test
  void nobodyIsMissingFromAFileThatSaysItIsNotComplete() {
    PupilFile file = PupilFile.of("Partielle", 3);
    school.imports(file);
    byte[] partial =
        file.without(1)
            .xml()
            .replace("VERSION=\"2.1\"", "VERSION=\"2.1\" PARTIEL=\"1\"")
            .getBytes(PupilFile.LATIN_9);

    JsonPath ended = school.imports(partial, "application/xml");

    assertThat(ended.getBoolean("whole")).isFalse();
    assertThat(published(Topics.DROPOUT_REPORTS.name(), "Partielle")).isEmpty();
  }

  @Test
  void aFileThatBreaksOffIsTakenAsFarAsItGoesAndNobodyIsMissing() {
    PupilFile file = PupilFile.of("Tronquee", 3);
    school.imports(PupilFile.of("Tronquee", 4).without(2).without(3));
    String xml = file.xml();

    JsonPath ended =
        school.imports(
            xml.substring(0, xml.lastIndexOf("<PRENOM>")).getBytes(PupilFile.LATIN_9),
            "application/xml");

    assertThat(ended.getString("state")).isEqualTo("BROKEN_OFF");
    assertThat(ended.getInt("brokenAtLine")).isGreaterThan(5);
    assertThat(ended.getInt("alreadyKnown") + ended.getInt("accepted")).isEqualTo(2);
    assertThat(published(Topics.DROPOUT_REPORTS.name(), "Tronquee")).isEmpty();
  }

  @Test
  void anotherSchoolsFileIsRefusedWhole() {
    PupilFile file = PupilFile.of("Etrangere", 2).ofSchool("0594899E");

    school.sends(file.bytes()).then().statusCode(403).contentType("application/problem+json");

    assertThat(published(Topics.ENROLMENT_CHANGES.name(), "Etrangere")).isEmpty();
  }

  @Test
  void anotherSchoolsImportDoesNotExist() {
    String id = school.imports(PupilFile.of("Cachee", 1)).getString("id");
    ImportingSchool other = new ImportingSchool(tokens.forClient("school-0594899E"));

    other.get("/imports/" + id).then().statusCode(404);
    other.get("/imports/" + id + "/results").then().statusCode(404);
    other.get("/imports/" + id + "/refused").then().statusCode(404);
    other.confirms(id, 0).then().statusCode(404);
  }

  @Test
  void aFileInAnotherEncodingThanItDeclaresIsRefusedWholeWithItsLine() {
    byte[] file = PupilFile.of("Malcodee", 2).xml().getBytes(UTF_8);

    school
        .sends(file)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("detail", containsString("line 8"));

    assertThat(published(Topics.ENROLMENT_CHANGES.name(), "Malcodee")).isEmpty();
  }

  @Test
  void anOlderFileDoesNotUndoALaterOne() {
    PupilFile file = PupilFile.of("Ancienne", 2);
    school.imports(file);

    school.sends(file.statedOn("05/01/2026").bytes()).then().statusCode(409);
  }

  @Test
  void anOlderFileOfAPrivateSchoolDoesNotUndoALaterOne() {
    school.imports(PupilFile.of("Privee", 2).importEleves(), "application/xml");

    school
        .sends(PupilFile.of("Privee", 2).statedOn("05/01/2026").importEleves())
        .then()
        .statusCode(409);
  }

  @Test
  void correctedPupilsOfAnOlderFileDoNotUndoALaterOne() {
    // Given
    PupilFile file = PupilFile.of("Corrigeable", 2);
    JsonPath first =
        school.imports(file.statedOn("05/01/2026").with(2, pupil -> pupil.entered("31/02/2025")));
    String refused =
        school.get("/imports/" + first.getString("id") + "/refused").then().extract().asString();
    school.imports(file);

    // When, then
    school
        .sends(refused.replace("31/02/2025", "01/09/2025").getBytes(UTF_8))
        .then()
        .statusCode(409);
  }

  @Test
  void aDayOfExportToComeDoesNotShutLaterFilesOut() {
    school.imports(PupilFile.of("Future", 2).statedOn("12/01/2062"));

    JsonPath ended = school.imports(PupilFile.of("Future", 2));

    assertThat(ended.getInt("alreadyKnown")).isEqualTo(2);
  }

  @Test
  void whatTheSchoolHasWithdrawnStaysSoUntilTheFileSaysSomethingElse() {
    // Given
    PupilFile file = PupilFile.of(Pupil.of(1, "Retiree").left("09/01/2026"));
    String report =
        school.results(school.imports(file).getString("id")).getString("results[0].report");
    new School(school.token()).withdraws(report, "\"1\"").then().statusCode(204);
    // As after a kill between broker and database.
    database.change("delete from school_pupil");

    // When
    school.imports(file);

    // Then
    assertThat(TopicContent.of(Topics.DROPOUT_REPORTS.name(), report))
        .last()
        .matches(record -> value(record).contains("withdrawnAt"));

    // When
    school.imports(PupilFile.of(Pupil.of(1, "Retiree")));
    school.imports(file);

    // Then
    assertThat(TopicContent.of(Topics.DROPOUT_REPORTS.name(), report))
        .last()
        .matches(record -> value(record).contains("\"departedOn\":\"2026-01-09\""));
  }

  @Test
  void whoIsMissingAfterTheDayOnWhichToLeaveHasLeftOnThatDay() {
    school.imports(PupilFile.of("Annoncee", 2).with(2, pupil -> pupil.left("13/02/2026")));
    clock.moveTo(MovableClock.SAMPLE_DAY.plus(Duration.ofDays(40)));

    school.imports(PupilFile.of("Annoncee", 1).statedOn("20/02/2026"));

    assertThat(published(Topics.DROPOUT_REPORTS.name(), "Annoncee"))
        .hasSize(1)
        .allMatch(record -> value(record).contains("\"departedOn\":\"2026-02-13\""));
  }

  @Test
  void aZipIsReadByWhatItHoldsAndNeverByItsNames() {
    byte[] zip = SampleFile.zip(SampleFile.guardians(), SampleFile.withAddresses());

    JsonPath ended = school.imports(zip, "application/zip");

    assertThat(ended.getInt("accepted")).isEqualTo(3);
    assertThat(ended.getInt("tooYoung")).isEqualTo(1);
    assertThat(ended.getInt("refused")).isEqualTo(2);
    assertThat(ended.getString("tooYoungDepartures[0].reportableFrom")).isEqualTo("2026-05-05");
    assertThat(published(Topics.DROPOUT_REPORTS.name(), "LE GOFF-MARTIN"))
        .last()
        .matches(record -> value(record).contains("Yann LE GOFF"));
  }

  @Test
  void refusedPupilsAreCorrectedAndSentAgain() {
    // Given
    JsonPath first =
        school.imports(SampleFile.zip(SampleFile.withAddresses()), "application/octet-stream");

    // When
    String refused =
        school
            .get("/imports/" + first.getString("id") + "/refused")
            .then()
            .statusCode(200)
            .contentType("application/xml")
            .extract()
            .asString();

    // Then
    assertThat(refused).contains("Sansnom", "PARTIEL=\"1\"", "42100").doesNotContain("Aya", "Noé");
    byte[] corrected =
        refused
            .replace("<PRENOM>Sansnom", "<NOM_DE_FAMILLE>Retrouvee</NOM_DE_FAMILLE><PRENOM>Lise")
            .getBytes(UTF_8);
    JsonPath second = school.imports(corrected, "application/xml");
    assertThat(second.getInt("accepted")).isEqualTo(1);
    assertThat(second.getBoolean("whole")).isFalse();
    assertThat(published(Topics.ENROLMENT_CHANGES.name(), "Retrouvee")).hasSize(1);
  }

  @Test
  void nothingOfThePupilsStandsInDatabaseOrLogAndNothingAtAllOfTheYoungest() {
    try (CapturedLog log = new CapturedLog()) {
      // When
      String id =
          school
              .imports(SampleFile.zip(SampleFile.withAddresses()), "application/zip")
              .getString("id");

      // Then
      assertThat(database.rows())
          .anyMatch(row -> row.contains(id))
          .noneMatch(
              row -> row.matches("(?si).*(le goff|dub.uf|martineau|tropjeune|sansdate|sansnom).*"))
          .noneMatch(row -> row.contains("130187884JE") || row.contains("2008-03-14"))
          .noneMatch(row -> row.contains("070999456AB") || row.contains("2026-05-05"))
          .filteredOn(row -> row.startsWith("import_result"))
          .hasSize(5)
          .noneMatch(row -> row.contains(",1004,"));
      assertThat(log.lines()).anyMatch(line -> line.contains(id));
      assertThat(log.lines())
          .noneMatch(line -> line.matches("(?si).*(goff|martineau|tropjeune|sansdate|sansnom).*"));
    }
    assertThat(published(Topics.ENROLMENT_CHANGES.name(), "TROPJEUNE")).isEmpty();
    assertThat(published(Topics.DROPOUT_REPORTS.name(), "TROPJEUNE")).isEmpty();
  }

  private List<String> knownPupils() {
    return database.rows().stream().filter(row -> row.startsWith("school_pupil ")).toList();
  }

  private static List<ConsumerRecord<String, byte[]>> published(String topic, String text) {
    return TopicContent.of(topic).stream()
        .filter(record -> record.value() != null && value(record).contains(text))
        .toList();
  }

  private static String value(ConsumerRecord<String, byte[]> record) {
    return new String(record.value(), UTF_8);
  }
}
