package org.earlyleavers.caseload.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earlyleavers.caseload.service.Decisions.LES_ULIS;
import static org.earlyleavers.caseload.service.Decisions.PARIS_19;
import static org.earlyleavers.caseload.service.Decisions.onSomebodyLivingIn;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
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
class CaseLookupsTest {

  @Inject DecisionTopic topic;
  Tokens tokens;

  private CaseApi camille;

  @BeforeEach
  void people() {
    camille = new CaseApi(tokens, "camille.paris");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"familyName\":\"%s\"}|true",
        "{\"familyName\":\"%s\",\"givenName\":\"MAELYS\"}|true",
        "{\"familyName\":\"%s\",\"givenName\":\"anne\",\"birthDate\":\"2008-03-14\"}|true",
        "{\"familyName\":\"%s\",\"givenName\":\"Berthe\"}|false",
        "{\"familyName\":\"%s\",\"birthDate\":\"2008-03-15\"}|false"
      })
  void somebody_is_found_by_name_however_it_is_written(String request, boolean found) {
    String word = letters();
    Decisions leaver = onSomebodyLivingIn(PARIS_19).called("D'Épée-" + word);
    topic.publish(leaver.confirmed(1));
    String id = camille.awaitCase(leaver.familyName(), "NEW");

    for (String name : List.of("depee " + word, word.substring(0, 10), "EPEE-" + word)) {
      List<String> ids = idsOf(find(camille, request.formatted(name)));
      assertThat(ids).isEqualTo(found ? List.of(id) : List.of());
    }
  }

  @Test
  void nobody_of_another_structure_is_found_and_whoever_is_found_is_recorded() {
    String word = letters();
    Decisions leaver = onSomebodyLivingIn(LES_ULIS).called(word);
    topic.publish(leaver.confirmed(1));
    CaseApi karim = new CaseApi(tokens, "karim.corbeil");
    String id = karim.awaitCase(word, "NEW");
    String request = "{\"familyName\":\"" + word + "\"}";

    assertThat(idsOf(find(camille, request))).isEmpty();
    assertThat(idsOf(find(karim, request))).containsExactly(id);
    List<String> kinds =
        new CaseApi(tokens, "agnes.audit")
            .request()
            .get("/read-log?case=" + id)
            .jsonPath()
            .getList("entries.what");
    assertThat(kinds).contains("LOOKUP");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|familyName",
        "{\"givenName\":\"Anne\"}|familyName",
        "{\"familyName\":\"x\"}|familyName",
        "{\"birthDate\":\"Secret\"}|birthDate"
      })
  void a_question_that_is_too_vague_is_refused(String request, String field) {
    Response response = find(camille, request);

    response.then().statusCode(400).body("violations.field", hasItem(field));
    assertThat(response.asString()).doesNotContain("Secret");
  }

  @Test
  void a_birth_date_alone_finds_as_many_as_are_useful() {
    Response response = find(camille, "{\"birthDate\":\"2008-03-14\"}");

    response.then().statusCode(200).header("Cache-Control", "no-store");
    assertThat(idsOf(response)).hasSizeLessThanOrEqualTo(50);
  }

  private static Response find(CaseApi person, String request) {
    return person.request().body(request).post("/case-lookups");
  }

  private static List<String> idsOf(Response response) {
    response.then().statusCode(200);
    return response.jsonPath().getList("cases.id");
  }

  /** A word that no other test uses. */
  private static String letters() {
    return UUID.randomUUID()
        .toString()
        .chars()
        .filter(one -> one != '-')
        .mapToObj(one -> String.valueOf((char) (Character.isDigit(one) ? one - '0' + 'g' : one)))
        .reduce("", String::concat);
  }
}
