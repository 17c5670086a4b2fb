package org.earlyleavers.reporting.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.earlyleavers.events.Topics;
import org.earlyleavers.reporting.exchange.CapturedLog;
import org.earlyleavers.reporting.exchange.DatabaseContent;
import org.earlyleavers.reporting.exchange.SampleReport;
import org.earlyleavers.reporting.exchange.School;
import org.earlyleavers.reporting.exchange.TopicContent;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.Tokens;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "reporting"))
class ReportIntakeTest {

  private static final String PROBLEM = "application/problem+json";
  private static final int TOO_LARGE = 413;
  private static final int BROKEN_OFF = -1;
  private static final String SCHEMAS = "https://earlyleavers.example/schemas/";

  @TestHTTPResource URI address;

  Tokens tokens;
  DatabaseContent database;
  School school;

  ReportIntakeTest(DatabaseContent database) {
    this.database = database;
  }

  @BeforeEach
  void aSchool() {
    school = new School(tokens.forClient("school-0951099D"));
  }

  @Test
  void anAcceptedReportStandsOnTheTopicWhenTheSchoolGetsItsAnswer() throws IOException {
    // When
    ValidatableResponse answer = school.reports(SampleReport.of("Accepte")).then();

    // Then
    String id = answer.statusCode(202).body("state", equalTo("RECEIVED")).extract().path("id");
    answer.header("Location", endsWith("/dropout-reports/" + id));
    answer.header("Cache-Control", equalTo("no-store"));

    List<ConsumerRecord<String, byte[]>> published =
        TopicContent.of(Topics.DROPOUT_REPORTS.name(), id);
    assertThat(published).hasSize(1);
    ConsumerRecord<String, byte[]> report = published.get(0);
    assertThat(TopicContent.header(report, "ce_specversion")).isEqualTo("1.0");
    assertThat(TopicContent.header(report, "ce_type"))
        .isEqualTo("org.earlyleavers.dropout-reported.v1");
    assertThat(TopicContent.header(report, "ce_source")).isEqualTo("/reporting-service");
    assertThat(TopicContent.header(report, "ce_subject")).isEqualTo(id);
    JsonNode body = new ObjectMapper().readTree(report.value());
    assertThat(schema("dropout-reported.v1.json").validate(body)).isEmpty();
    assertThat(body.at("/person/familyName").asText()).isEqualTo("Accepte");
    assertThat(body.at("/contact/guardians/0/name").asText()).isEqualTo("Yann Le Goff");
  }

  @Test
  void aReceivedReportIsShownToItsSchoolAndToNobodyElse() {
    String id = school.reported(SampleReport.of("Recu"));

    school.reads(id).then().statusCode(200).body("state", equalTo("RECEIVED"));
    school.reads(id).then().header("Cache-Control", equalTo("no-store"));
    new School(tokens.forClient("school-0594899E")).reads(id).then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"00000000-0000-4000-8000-000000000000", "Martin"})
  void anUnknownReportIsNotFoundAndItsIdNotRepeated(String id) {
    school.reads(id).then().statusCode(404).contentType(PROBLEM).body(not(contains(id)));
  }

  @Test
  void thePupilIsInNoTableAndNoLog() {
    try (CapturedLog log = new CapturedLog()) {
      String id = school.reported(SampleReport.of("Nullepart"));

      assertThat(database.rows()).anyMatch(row -> row.contains(id));
      assertThat(database.rows()).noneMatch(row -> row.contains("Nullepart"));
      assertThat(log.lines()).noneMatch(line -> line.contains("Nullepart"));
    }
  }

  @Test
  void nobodyReportsForAnotherSchool() {
    school
        .reports(SampleReport.of("Ailleurs").with("schoolUai", "0594899E"))
        .then()
        .statusCode(403)
        .contentType(PROBLEM);

    assertThat(onTheTopic()).noneMatch(body -> body.contains("Ailleurs"));
  }

  @Test
  void withoutATokenNothingIsAnswered() {
    String body = SampleReport.complete().json();

    given()
        .contentType("application/json")
        .body(body)
        .post("/dropout-reports")
        .then()
        .statusCode(401);
    given().get("/dropout-reports/00000000-0000-4000-8000-000000000000").then().statusCode(401);
    given().get("/q/metrics").then().statusCode(401);
    given().get("/q/openapi").then().statusCode(401);
  }

  @Test
  void healthAloneIsOpenAndLooksAtBrokerAndDatabase() {
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("checks.name", hasItem(containsString("Messaging")))
        .body("checks.name", hasItem(containsString("Database")));
  }

  @Test
  void aTokenThatTheProviderHasNotSignedIsRefused() {
    String token = tokens.forClient("school-0951099D");
    String forged = token.substring(0, token.lastIndexOf('.') + 1) + "c2lnbmF0dXJl";

    new School(forged).reports(SampleReport.complete()).then().statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ministry-labour", "ministry-defence"})
  void partnersDoNotReport(String client) {
    new School(tokens.forClient(client)).reports(SampleReport.complete()).then().statusCode(403);
  }

  @Test
  void peopleDoNotReport() {
    School caseworker = new School(tokens.forUser("camille.paris"));

    caseworker.reports(SampleReport.complete()).then().statusCode(403);
    caseworker.reads("00000000-0000-4000-8000-000000000000").then().statusCode(403);
  }

  @Test
  void allFaultsAreToldAtOnceAndNoValueIsRepeated() {
    school
        .reports(
            SampleReport.complete()
                .with("schoolUai", "0951099X")
                .with("pupil.ine", "SECRET-INE")
                .with("pupil.sex", "UNHEARD-OF")
                .with("pupil.birthDate", "2031-07-09")
                .without("departedOn"))
        .then()
        .statusCode(400)
        .contentType(PROBLEM)
        .body("status", equalTo(400))
        .body(
            "violations.field",
            hasItems("schoolUai", "pupil.ine", "pupil.sex", "pupil.birthDate", "departedOn"))
        .body(not(contains("0951099X")))
        .body(not(contains("SECRET-INE")))
        .body(not(contains("UNHEARD-OF")))
        .body(not(contains("2031-07-09")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"schoolUai\": \"0951099D\", \"pupil\": {\"nationality\": \"Atlantis\"}} |"
            + " pupil.nationality",
        "{\"schoolUai\": \"0951099D\", \"Jean Atlantis\": 1} | ?",
        "{\"schoolUai\": \"0951099D\", \"pupil\": \"Atlantis\"} | pupil",
        "{\"schoolUai\": \"0951099D\", \"pupil\": {\"familyName\": {\"x\": \"Atlantis\"}}} |"
            + " pupil.familyName",
        "{\"schoolUai\": \"0951099D\", \"pupil\": {\"ine\": 13018788}} | pupil.ine",
        "{\"schoolUai\": \"0951099D\", \"pupil\": {\"givenNames\": [\"A\", [\"Atlantis\"]]}} |"
            + " pupil.givenNames[1]",
        "{\"schoolUai\": \"0951099D\", \"schoolUai\": \"Atlantis\"} | body",
        "{\"schoolUai\": \"0951099D\"} {\"again\": \"Atlantis\"} | body",
        "{\"schoolUai\": Atlantis} | body",
        "{\"pupil\": {\"familyName\": \"Atlantis | body",
        "[\"Atlantis\"] | body",
        "\"Atlantis\" | body",
        "null | body",
        "Atlantis | body"
      })
  void whatIsNoReportIsRefusedByFieldAndNeitherRepeatedNorLogged(String body, String field) {
    try (CapturedLog log = new CapturedLog()) {
      school
          .reports(body)
          .then()
          .statusCode(400)
          .contentType(PROBLEM)
          .body("violations.field", hasItem(field))
          .body(not(contains("Atlantis")))
          .body(not(contains("13018788")));
      assertThat(log.lines()).noneMatch(line -> line.contains("Atlantis"));
    }
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    school
        .request()
        .body(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2, (byte) 0xc3})
        .post("/dropout-reports")
        .then()
        .statusCode(400)
        .contentType(PROBLEM)
        .body("violations.field", hasItem("body"));
  }

  @Test
  void anEmptyBodyIsRefused() {
    school
        .request()
        .post("/dropout-reports")
        .then()
        .statusCode(400)
        .contentType(PROBLEM)
        .body("violations.field", hasItem("body"));
  }

  @Test
  void anotherMediaTypeIsRefused() {
    school
        .request()
        .contentType("text/plain")
        .body("Atlantis")
        .post("/dropout-reports")
        .then()
        .statusCode(415)
        .contentType(PROBLEM);
  }

  @Test
  void aBodyBeyondTheLimitIsRefusedAndTheServiceGoesOn() {
    // Given
    SampleReport huge = SampleReport.of("x".repeat(3 * 1024 * 1024));

    // When, then
    school.reports(huge).then().statusCode(413);
    school.reported(SampleReport.of("Apres"));
  }

  @Test
  void aBodyBeyondTheLimitThatHidesItsLengthIsRefused() throws InterruptedException {
    // Given a body in chunks
    byte[] huge = SampleReport.of("x".repeat(3 * 1024 * 1024)).json().getBytes(UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/dropout-reports"))
            .version(HttpClient.Version.HTTP_1_1)
            .header("Authorization", "Bearer " + school.token())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(huge)))
            .build();

    // When, then
    assertThat(statusOf(request)).isIn(TOO_LARGE, BROKEN_OFF);
    school.reported(SampleReport.of("Apres"));
  }

  private static int statusOf(HttpRequest request) throws InterruptedException {
    try {
      return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      // The server need not wait for the rest of what it has refused.
      return BROKEN_OFF;
    }
  }

  private static List<String> onTheTopic() {
    return TopicContent.eventsOn(Topics.DROPOUT_REPORTS.name()).stream()
        .map(report -> new String(report.value(), UTF_8))
        .toList();
  }

  private static Matcher<String> contains(String text) {
    return containsString(text);
  }

  private static JsonSchema schema(String file) {
    return JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            factory ->
                factory.schemaMappers(mappers -> mappers.mapPrefix(SCHEMAS, "classpath:schemas/")))
        .getSchema(SchemaLocation.of(SCHEMAS + file));
  }
}
