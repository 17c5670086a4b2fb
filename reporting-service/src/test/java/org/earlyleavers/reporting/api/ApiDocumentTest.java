package org.earlyleavers.reporting.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.earlyleavers.reporting.batch.LineAnswer;
import org.earlyleavers.reporting.intake.ReportDraft;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a school may send is written by hand, and must not drift from what is read. */
@QuarkusTest
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "reporting"))
class ApiDocumentTest {

  private static final Map<String, Class<?>> SCHEMAS =
      Map.of(
          "DropoutReport", ReportDraft.class,
          "Course", ReportDraft.Course.class,
          "Pupil", ReportDraft.Pupil.class,
          "Place", ReportDraft.Place.class,
          "Contact", ReportDraft.Contact.class,
          "Qualification", ReportDraft.Qualification.class,
          "Guardian", ReportDraft.Guardian.class);

  Tokens tokens;
  JsonPath document;

  @BeforeEach
  void read() {
    document =
        given()
            .auth()
            .oauth2(tokens.forClient("school-0951099D"))
            .get("/q/openapi?format=json")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
  }

  @Test
  void theDocumentNamesWhatIsRead() {
    SCHEMAS.forEach(
        (schema, type) ->
            assertThat(
                    document.<Map<String, Object>>get(
                        "components.schemas." + schema + ".properties"))
                .as(schema)
                .containsOnlyKeys(componentsOf(type)));
  }

  @Test
  void aLineOfABatchHasOnePropertyMore() {
    List<String> properties = new ArrayList<>(componentsOf(ReportDraft.class));
    properties.add("reference");

    assertThat(
            document.<Map<String, Object>>get("components.schemas.NamedDropoutReport.properties"))
        .containsOnlyKeys(properties);
    assertThat(
            document.getString(
                "paths.'/dropout-reports/batch'.post.requestBody.content"
                    + ".'application/x-ndjson'.schema.'$ref'"))
        .isEqualTo("#/components/schemas/NamedDropoutReport");
  }

  @Test
  void theDocumentNamesTheFieldsOfAnswers() {
    Map.of(
            "ReportView", ReportView.class,
            "ReportPageView", ReportPageView.class,
            "LineAnswer", LineAnswer.class)
        .forEach(
            (schema, type) ->
                assertThat(
                        document.<Map<String, Object>>get(
                            "components.schemas." + schema + ".properties"))
                    .as(schema)
                    .containsOnlyKeys(componentsOf(type)));
  }

  @Test
  void theDocumentRefersToThatSchemaAndAsksForAToken() {
    String post = "paths.'/dropout-reports'.post.";

    assertThat(document.getString(post + "requestBody.content.'application/json'.schema.'$ref'"))
        .isEqualTo("#/components/schemas/DropoutReport");
    assertThat(document.getList(post + "security")).isNotEmpty();
    assertThat(document.getMap("components.securitySchemes")).isNotEmpty();
  }

  private static List<String> componentsOf(Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
  }
}
