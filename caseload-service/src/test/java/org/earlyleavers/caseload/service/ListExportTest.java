package org.earlyleavers.caseload.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earlyleavers.caseload.service.Decisions.LES_ULIS;
import static org.earlyleavers.caseload.service.Decisions.PARIS_19;
import static org.earlyleavers.caseload.service.Decisions.onSomebodyLivingIn;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(CaseloadProfile.class)
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "caseload"))
class ListExportTest {

  @Inject DecisionTopic topic;
  Tokens tokens;

  private CaseApi camille;

  @BeforeEach
  void people() {
    camille = new CaseApi(tokens, "camille.paris");
  }

  @Test
  void a_list_is_a_file_in_which_no_name_is_a_formula() {
    String word = UUID.randomUUID().toString();
    Decisions leaver = onSomebodyLivingIn(PARIS_19).called("=HYPERLINK(\"" + word + "\";1)");
    topic.publish(leaver.confirmed(1));
    String id = camille.awaitCase(leaver.familyName(), "NEW");
    Decisions foreign = onSomebodyLivingIn(LES_ULIS);
    topic.publish(foreign.confirmed(1));
    String other = new CaseApi(tokens, "karim.corbeil").awaitCase(foreign.familyName(), "NEW");

    Response file = camille.request().get("/worklists/new/export?commune=75119");

    file.then()
        .statusCode(200)
        .contentType(containsString("text/csv"))
        .header("Cache-Control", "no-store")
        .header("Content-Disposition", containsString("new.csv"));
    String text = new String(file.asByteArray(), StandardCharsets.UTF_8);
    List<String> lines = text.lines().toList();
    assertThat(lines.get(0)).startsWith("\uFEFF").contains("familyName").contains(";");
    assertThat(lines)
        .filteredOn(line -> line.contains(id))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line)
                    .contains("\"'=HYPERLINK(\"\"" + word + "\"\";1)\"")
                    .contains("FIRST_CALL"));
    assertThat(text).doesNotContain(other);
    List<String> kinds =
        new CaseApi(tokens, "agnes.audit")
            .request()
            .get("/read-log?case=" + id)
            .jsonPath()
            .getList("entries.what");
    assertThat(kinds).contains("LIST_EXPORT");
  }

  @Test
  void a_list_that_is_none_or_a_filter_that_is_none_makes_no_file() {
    camille.request().get("/worklists/lost/export").then().statusCode(404);
    camille.request().get("/worklists/new/export?ageFrom=old").then().statusCode(400);
  }
}
