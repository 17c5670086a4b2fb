package org.earlyleavers.caseload.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.earlyleavers.caseload.service.Decisions.LES_ULIS;
import static org.earlyleavers.caseload.service.Decisions.PARIS;
import static org.earlyleavers.caseload.service.Decisions.PARIS_19;
import static org.earlyleavers.caseload.service.Decisions.onSomebodyLivingIn;
import static org.earlyleavers.caseload.service.Decisions.onSomebodyOfUnknownResidence;
import static org.earlyleavers.stack.parts.Waiting.PATIENCE;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.earlyleavers.events.LeaverDecision;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(CaseloadProfile.class)
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "caseload"))
class DecisionsBecomeCasesTest {

  @Inject DecisionTopic topic;
  @Inject Rows rows;
  Tokens tokens;

  private CaseApi camille;
  private CaseApi karim;
  private CaseApi odile;

  @BeforeEach
  void people() {
    camille = new CaseApi(tokens, "camille.paris");
    karim = new CaseApi(tokens, "karim.corbeil");
    odile = new CaseApi(tokens, "odile.psad");
  }

  @Test
  void a_confirmed_leaver_is_on_the_list_of_the_mission_of_the_residence_and_on_no_other() {
    Decisions maelys = onSomebodyLivingIn(PARIS_19);

    topic.publish(maelys.confirmed(1));

    String id = camille.awaitCase(maelys.familyName(), "NEW");
    JsonPath details = camille.details(id);
    assertThat(details.getString("person.givenNames[0]")).isEqualTo("Maëlys");
    assertThat(details.getString("contact.guardians[0].phones[0]")).isEqualTo("+33 6 00 00 00 02");
    assertThat(details.getString("reports[0].schoolUai")).isEqualTo(Decisions.SCHOOL);
    assertThat(details.getString("reports[0].departedOn")).isEqualTo("2026-01-09");
    assertThat(details.getString("reports[0].course.label")).isEqualTo("1CAP2 CUISINE");
    assertThat(details.getString("reports[0].reason")).isEqualTo("NOT_IN_TRAINING");
    assertThat(details.getList("reports[0].silentSources")).isEqualTo(List.of("defence"));
    assertThat(details.getString("routing.ground")).isEqualTo("COMMUNE_COVERED");
    assertThat(details.getString("routing.explanation")).contains("75119");
    assertThat(details.<String>getList("history.kind"))
        .containsExactly("DECISION_APPLIED", "OPENED");
    assertThat(karim.cases(maelys.familyName(), "all")).isEmpty();
    karim.request().get("/cases/" + id).then().statusCode(404);
    odile.request().get("/cases/" + id).then().statusCode(404);
  }

  @Test
  void an_enrolment_takes_the_case_back_and_its_end_opens_it_again() {
    Decisions leaver = onSomebodyLivingIn(PARIS_19);
    topic.publish(leaver.confirmed(1));
    String id = camille.awaitCase(leaver.familyName(), "NEW");

    topic.publish(leaver.inTraining(2));

    assertThat(camille.awaitCase(leaver.familyName(), "TAKEN_BACK")).isEqualTo(id);
    assertThat(camille.cases(leaver.familyName(), "open")).isEmpty();
    assertThat(camille.cases(leaver.familyName(), "closed")).hasSize(1);
    JsonPath details = camille.details(id);
    assertThat(details.getString("summary.takeBackReason")).isEqualTo("IN_TRAINING");
    assertThat(details.getString("reports[0].evidence[0].source")).isEqualTo("labour");
    assertThat(details.getString("reports[0].evidence[0].bearing")).isEqualTo("ACTIVE");

    topic.publish(leaver.confirmed(3));

    assertThat(camille.awaitCase(leaver.familyName(), "NEW")).isEqualTo(id);
  }

  @Test
  void a_leaver_who_is_only_on_hold_is_on_no_list_and_nowhere_stored() {
    Decisions held = onSomebodyLivingIn(PARIS_19);
    Decisions later = onSomebodyLivingIn(PARIS_19);

    topic.publish(held.onHold(1));
    topic.publish(held.onHold(2));
    topic.publish(later.confirmed(1));

    camille.awaitCase(later.familyName(), "NEW");
    await().atMost(PATIENCE).until(() -> rows.revisionOf(held.reportId()) == 2);
    assertThat(camille.cases(held.familyName(), "all")).isEmpty();
    assertThat(rows.tablesThatContain(held.familyName())).isEmpty();
    assertThat(rows.rowOf(held.reportId()))
        .doesNotContain(Decisions.SCHOOL, "2026-01-09", "CUISINE", "defence");
  }

  @Test
  void two_reports_of_one_leaver_are_one_case_when_the_duplicate_comes_first() {
    Decisions first = onSomebodyLivingIn(PARIS_19);
    Decisions second = first.onAnotherReport();

    topic.publish(first.duplicate(1, second.reportId()));
    await().atMost(PATIENCE).until(() -> rows.revisionOf(first.reportId()) == 1);
    topic.publish(second.confirmed(1, first.reportId()));

    assertOneCaseWithBoth(first, second);
  }

  @Test
  void two_reports_of_one_leaver_are_one_case_when_the_duplicate_comes_last() {
    Decisions first = onSomebodyLivingIn(PARIS_19);
    Decisions second = first.onAnotherReport();

    topic.publish(second.confirmed(1, first.reportId()));
    await().atMost(PATIENCE).until(() -> rows.revisionOf(second.reportId()) == 1);
    topic.publish(first.duplicate(1, second.reportId()));
    await().atMost(PATIENCE).until(() -> rows.revisionOf(first.reportId()) == 1);

    assertOneCaseWithBoth(first, second);
  }

  private void assertOneCaseWithBoth(Decisions first, Decisions second) {
    String id = camille.awaitCase(first.familyName(), "NEW");
    assertThat(camille.details(id).<String>getList("reports.id"))
        .containsExactlyInAnyOrder(first.reportId().toString(), second.reportId().toString());
  }

  @Test
  void two_cases_of_one_leaver_are_merged_with_what_was_tried_before() {
    Decisions first = onSomebodyLivingIn(PARIS_19);
    Decisions second = first.onAnotherReport();
    topic.publish(first.confirmed(1));
    String older = camille.awaitCase(first.familyName(), "NEW");
    topic.publish(second.confirmed(1));
    String younger =
        CaseApi.eventually(
            () ->
                camille.cases(first.familyName(), "open").stream()
                    .map(one -> (String) one.get("id"))
                    .filter(id -> !id.equals(older))
                    .findFirst()
                    .orElse(null));
    camille
        .changing(younger)
        .body("{\"channel\":\"PHONE\",\"result\":\"NO_ANSWER\",\"note\":\"Voice mail\"}")
        .post("/cases/" + younger + "/contact-attempts")
        .then()
        .statusCode(201);

    topic.publish(second.confirmed(2, first.reportId()));

    assertThat(camille.awaitCase(first.familyName(), "NEW")).isEqualTo(older);
    JsonPath merged = camille.details(younger);
    assertThat(merged.getString("summary.state")).isEqualTo("MERGED");
    assertThat(merged.getString("summary.mergedInto")).isEqualTo(older);
    assertThat(merged.<Object>get("person")).isNull();
    assertThat(camille.details(older).getString("contactAttempts[0].note")).isEqualTo("Voice mail");
    assertThat(camille.details(older).<String>getList("history.kind")).contains("ABSORBED");
  }

  @Test
  void who_cannot_be_routed_is_on_the_list_of_a_coordination_with_the_reason() {
    Decisions paris = onSomebodyLivingIn(PARIS);
    Decisions unknown = onSomebodyOfUnknownResidence();

    topic.publish(paris.confirmed(1), unknown.confirmed(1));

    String id = odile.awaitCase(paris.familyName(), "NEW");
    assertThat(odile.details(id).getString("routing.ground")).isEqualTo("COMMUNE_UNKNOWN");
    assertThat(odile.details(id).<String>getList("routing.candidates")).containsExactly("75119");
    await().atMost(PATIENCE).until(() -> rows.structureOf(unknown.reportId()).equals("PSAD-95"));
  }

  @Test
  void a_moved_residence_moves_the_open_case_and_its_notes_stay_behind() {
    Decisions leaver = onSomebodyLivingIn(PARIS_19);
    topic.publish(leaver.confirmed(1));
    String id = camille.awaitCase(leaver.familyName(), "NEW");
    camille
        .changing(id)
        .body("{\"channel\":\"SMS\",\"result\":\"REACHED\",\"note\":\"For Paris only\"}")
        .post("/cases/" + id + "/contact-attempts")
        .then()
        .statusCode(201);

    topic.publish(leaver.movedTo(LES_ULIS).confirmed(2));

    assertThat(karim.awaitCase(leaver.familyName(), "NEW")).isEqualTo(id);
    camille.request().get("/cases/" + id).then().statusCode(404);
    JsonPath details = karim.details(id);
    assertThat(details.<String>getList("contactAttempts.channel")).containsExactly("SMS");
    assertThat(details.prettify()).doesNotContain("For Paris only");
    assertThat(details.<String>getList("history.kind")).contains("REROUTED");
  }

  @Test
  void a_repeated_event_and_a_lower_revision_change_nothing() {
    Decisions leaver = onSomebodyLivingIn(PARIS_19);
    LeaverDecision confirmed = leaver.confirmed(3);
    topic.publish(confirmed);
    String id = camille.awaitCase(leaver.familyName(), "NEW");
    Object version = camille.details(id).get("summary.version");

    topic.publish(confirmed);
    String superseded = topic.publish(leaver.inTraining(2));

    await().atMost(PATIENCE).until(() -> rows.isInInbox(superseded));
    assertThat(camille.details(id).<Object>get("summary.version")).isEqualTo(version);
  }
}
