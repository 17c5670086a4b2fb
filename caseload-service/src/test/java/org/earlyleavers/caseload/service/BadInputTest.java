package org.earlyleavers.caseload.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earlyleavers.caseload.service.Decisions.PARIS_19;
import static org.earlyleavers.caseload.service.Decisions.onSomebodyLivingIn;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What should not be sent changes nothing, and says why. */
@QuarkusTest
@TestProfile(CaseloadProfile.class)
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "caseload"))
class BadInputTest {

  @Inject DecisionTopic topic;
  @Inject Rows rows;
  Tokens tokens;

  private CaseApi camille;

  @BeforeEach
  void people() {
    camille = new CaseApi(tokens, "camille.paris");
  }

  @Test
  void a_note_of_10_000_characters_is_refused_and_nothing_is_recorded() {
    String id = openCase(onSomebodyLivingIn(PARIS_19));
    String before = camille.etagOf(id);

    noted(id, "x".repeat(10_000))
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations.field", hasItem("note"));

    assertThat(camille.etagOf(id)).isEqualTo(before);
    assertThat(camille.details(id).getList("contactAttempts")).isEmpty();
  }

  @Test
  void a_script_in_a_note_is_text() {
    String id = openCase(onSomebodyLivingIn(PARIS_19));
    String script = "<script>alert(1)</script>";

    noted(id, script).then().statusCode(201).body("note", equalTo(script));

    camille
        .request()
        .get("/cases/" + id)
        .then()
        .contentType(startsWith("application/json"))
        .body("contactAttempts[0].note", equalTo(script));
  }

  @Test
  void a_decision_that_is_older_than_the_known_one_changes_nothing() {
    Decisions leaver = onSomebodyLivingIn(PARIS_19);
    topic.publish(leaver.confirmed(5));
    String id = camille.awaitCase(leaver.familyName(), "NEW");
    String before = camille.etagOf(id);

    String older = topic.publish(leaver.inTraining(4));

    CaseApi.eventually(() -> rows.isInInbox(older) ? older : null);
    assertThat(camille.etagOf(id)).isEqualTo(before);
    assertThat(camille.details(id).getString("summary.state")).isEqualTo("NEW");
  }

  private Response noted(String id, String note) {
    return camille
        .changing(id)
        .body(Map.of("channel", "PHONE", "result", "REACHED", "note", note))
        .post("/cases/" + id + "/contact-attempts");
  }

  private String openCase(Decisions leaver) {
    topic.publish(leaver.confirmed(1));
    return camille.awaitCase(leaver.familyName(), "NEW");
  }
}
