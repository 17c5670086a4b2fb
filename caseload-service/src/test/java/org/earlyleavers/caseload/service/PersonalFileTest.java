package org.earlyleavers.caseload.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.earlyleavers.caseload.service.Decisions.LES_ULIS;
import static org.earlyleavers.caseload.service.Decisions.PARIS_19;
import static org.earlyleavers.caseload.service.Decisions.onSomebodyLivingIn;
import static org.earlyleavers.stack.parts.Waiting.PATIENCE;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.earlyleavers.events.RectificationRequested;
import org.earlyleavers.events.ReportRequest;
import org.earlyleavers.events.Topics;
import org.earlyleavers.events.serialization.EventReader;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(CaseloadProfile.class)
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "caseload"))
class PersonalFileTest {

  @Inject DecisionTopic topic;
  @Inject Rows rows;
  Tokens tokens;

  private CaseApi camille;
  private CaseApi karim;

  @BeforeEach
  void people() {
    camille = new CaseApi(tokens, "camille.paris");
    karim = new CaseApi(tokens, "karim.corbeil");
  }

  @Test
  void a_person_is_told_all_that_is_held_and_that_it_was_told() {
    // Given a case with a note
    Decisions leaver = onSomebodyLivingIn(PARIS_19);
    String id = opened(leaver);
    attempt(camille, id, "Calls back on Monday");

    // When the person asks for it
    JsonPath file = export(camille, id);

    // Then it is whole
    assertThat(file.getString("held.case_report[0].confirmed_report.person.familyName"))
        .isEqualTo(leaver.familyName());
    assertThat(file.getString("held.contact_attempt[0].note")).isEqualTo("Calls back on Monday");
    assertThat(file.<String>getList("held.case_history.kind")).contains("OPENED");
    assertThat(file.<String>getList("reads.what")).contains("LIST");
    assertThat(file.getMap("reads[0]")).doesNotContainKey("reader");

    // And the next one tells of this one
    assertThat(export(camille, id).<String>getList("reads.what")).contains("PERSONAL_FILE");
  }

  @Test
  void notes_of_another_structure_stay_with_it_and_so_does_its_case() {
    Decisions leaver = onSomebodyLivingIn(PARIS_19);
    String id = opened(leaver);
    attempt(camille, id, "For us alone");
    topic.publish(leaver.movedTo(LES_ULIS).confirmed(2));
    assertThat(karim.awaitCase(leaver.familyName(), "NEW")).isEqualTo(id);

    assertThat(export(karim, id).getList("held.contact_attempt")).hasSize(1);
    assertThat(export(karim, id).getString("held.contact_attempt[0].note")).isNull();
    camille.request().post("/cases/" + id + "/export").then().statusCode(404);
    rectify(camille, id, "{\"reason\":\"Typing error\",\"familyName\":\"Autre\"}", 404);
  }

  @Test
  void why_something_was_put_right_is_told_to_no_later_structure() {
    Decisions leaver = onSomebodyLivingIn(PARIS_19);
    String id = opened(leaver);
    rectify(camille, id, "{\"reason\":\"Told me so\",\"familyName\":\"Autre\"}", 202);
    assertThat(export(camille, id).getString("held.rectification[0].reason"))
        .isEqualTo("Told me so");

    topic.publish(leaver.movedTo(LES_ULIS).confirmed(2));
    karim.awaitCase(leaver.familyName(), "NEW");

    assertThat(export(karim, id).prettify()).doesNotContain("Told me so");
  }

  @Test
  void what_a_person_has_put_right_is_asked_of_the_owner_of_the_report() {
    // Given a case
    Decisions leaver = onSomebodyLivingIn(PARIS_19);
    String id = opened(leaver);

    // When name and telephone are put right
    rectify(
        camille,
        id,
        "{\"reason\":\"Typing error\",\"familyName\":\"Rectifiée\",\"phones\":[\"+33 6 00 00 00"
            + " 09\"]}",
        202);

    // Then the owner of the report gets it whole, and nothing of it stays here
    await().atMost(PATIENCE).until(() -> requestOn(leaver.reportId()).isPresent());
    RectificationRequested request = requestOn(leaver.reportId()).orElseThrow();
    assertThat(request.statement().person().familyName()).isEqualTo("Rectifiée");
    assertThat(request.statement().person().birthDate()).isNotNull();
    assertThat(request.statement().contact().orElseThrow().phones())
        .containsExactly("+33 6 00 00 00 09");
    await()
        .atMost(PATIENCE)
        .until(() -> !rows.tablesThatContain("Rectifiée").contains("rectification"));
    assertThat(export(camille, id).<List<String>>getList("held.rectification.fields"))
        .containsExactly(List.of("familyName", "phones"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'familyName':'Autre'} | reason",
        "{'reason':'x','familyName':''} | familyName",
        "{'reason':'x','birthDate':'2999-01-01'} | birthDate",
        "{'reason':'x','birthDate':'2020-01-01'} | birthDate",
        "{'reason':'x','residence':{'communeCode':'X'}} | residence.communeCode",
        "{'reason':'x','nationality':'FR'} | nationality"
      })
  void what_cannot_be_right_is_named_and_not_repeated(String body, String field) {
    String id = opened(onSomebodyLivingIn(PARIS_19));

    camille
        .request()
        .body(body.replace('\'', '"'))
        .post("/cases/" + id + "/rectifications")
        .then()
        .statusCode(400)
        .body("violations.field", hasItem(equalTo(field)));
  }

  @Test
  void what_is_right_already_is_not_asked_for() {
    Decisions leaver = onSomebodyLivingIn(PARIS_19);
    String id = opened(leaver);

    rectify(
        camille,
        id,
        "{\"reason\":\"x\",\"familyName\":\"%s\"}".formatted(leaver.familyName()),
        409);
  }

  private String opened(Decisions leaver) {
    topic.publish(leaver.confirmed(1));
    return camille.awaitCase(leaver.familyName(), "NEW");
  }

  private static void attempt(CaseApi desk, String id, String note) {
    desk.request()
        .header("If-Match", "*")
        .body("{\"channel\":\"PHONE\",\"result\":\"NO_ANSWER\",\"note\":\"" + note + "\"}")
        .post("/cases/" + id + "/contact-attempts")
        .then()
        .statusCode(201);
  }

  private static JsonPath export(CaseApi desk, String id) {
    return desk.request()
        .post("/cases/" + id + "/export")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static void rectify(CaseApi desk, String id, String body, int status) {
    desk.request().body(body).post("/cases/" + id + "/rectifications").then().statusCode(status);
  }

  private Optional<RectificationRequested> requestOn(UUID reportId) {
    EventReader<ReportRequest> reader = new EventReader<>(Topics.REPORT_REQUESTS);
    return topic.everythingOn(Topics.REPORT_REQUESTS.name()).stream()
        .filter(found -> found.key().equals(reportId.toString()))
        .map(found -> reader.read(found.key(), found.headers(), found.value()))
        .filter(RectificationRequested.class::isInstance)
        .map(RectificationRequested.class::cast)
        .findFirst();
  }
}
