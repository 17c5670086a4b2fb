package org.earlyleavers.caseload.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.earlyleavers.caseload.service.Decisions.LES_ULIS;
import static org.earlyleavers.caseload.service.Decisions.PARIS_19;
import static org.earlyleavers.caseload.service.Decisions.onSomebodyLivingIn;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.MintedTokens;
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

  /** As the profile has it. */
  private static final int RATION = 200;

  @Inject DecisionTopic topic;
  Tokens tokens;
  MintedTokens minted;

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
        "{\"birthDate\":\"Secret\"}|birthDate",
        "{\"birthDate\":\"+999999999-12-31\"}|birthDate",
        "{\"familyName\":\"Sec\\u0000ret\"}|familyName",
        "{\"familyName\":\"Secret\",\"givenName\":\"Sec\\u0000ret\"}|givenName"
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

  @Test
  void whoever_looks_too_many_people_up_has_to_wait_and_nobody_else_has() {
    Map<String, Object> claims = MintedTokens.claimsOf(tokens.forUser("camille.paris"));
    claims.put("sub", UUID.randomUUID().toString());
    String curious = minted.with(claims);
    String request = "{\"familyName\":\"nobody\"}";

    Response refused =
        Stream.generate(() -> given().auth().oauth2(curious).contentType("application/json"))
            .map(sender -> sender.body(request).post("/case-lookups"))
            .limit(RATION * 2)
            .filter(answer -> answer.statusCode() != 200)
            .findFirst()
            .orElseThrow();

    refused
        .then()
        .statusCode(429)
        .contentType("application/problem+json")
        .header("Retry-After", matchesPattern("[1-9]\\d?"))
        .body("type", equalTo("/problems/too-many-look-ups"));
    find(camille, request).then().statusCode(200);
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
