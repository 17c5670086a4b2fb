package org.earlyleavers.caseload.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.earlyleavers.caseload.bulk.BulkChangeRequest;
import org.earlyleavers.caseload.bulk.BulkOutcome;
import org.earlyleavers.caseload.casework.AssignmentRequest;
import org.earlyleavers.caseload.casework.ClosureRequest;
import org.earlyleavers.caseload.casework.ContactAttemptRequest;
import org.earlyleavers.caseload.store.CaseSummary;
import org.earlyleavers.caseload.worklists.CaseLookupRequest;
import org.earlyleavers.caseload.worklists.CasePage;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(CaseloadProfile.class)
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "caseload"))
class ApiDescriptionTest {

  private static final String JSON = "application/json";

  @Inject ObjectMapper mapper;
  Tokens tokens;

  private JsonNode document;

  @BeforeEach
  void read() throws JsonProcessingException {
    document =
        mapper.readTree(
            new CaseApi(tokens, "camille.paris")
                .request()
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString());
  }

  @Test
  void every_operation_is_secured_and_tells_its_problems() {
    each(
        (name, operation) -> {
          assertThat(operation.path("security").size()).as(name).isPositive();
          assertThat(operation.path("summary").asText()).as(name).isNotBlank();
          for (String status : new String[] {"400", "401", "403"}) {
            assertThat(
                    operation
                        .at("/responses/" + status + "/content/application~1problem+json/schema")
                        .path("$ref")
                        .asText())
                .as(name + " " + status)
                .isEqualTo("#/components/schemas/Problem");
          }
        });
  }

  @Test
  void whoever_changes_a_case_says_which_version() {
    assertThat(document.at("/paths/~1cases~1{id}~1assignment/put/responses").has("412")).isTrue();
    assertThat(document.at("/paths/~1cases~1{id}~1assignment/put/responses").has("428")).isTrue();
    assertThat(document.at("/paths/~1cases~1{id}~1contact-attempts/post/parameters").toString())
        .contains("If-Match", "Idempotency-Key");
  }

  @Test
  void the_pages_for_people_are_no_part_of_the_api() {
    assertThat(document.path("paths").properties())
        .extracting(Map.Entry::getKey)
        .contains("/worklists/{list}", "/case-lookups", "/bulk-changes", "/cases/{id}/closure")
        .doesNotContain("/worklist");
  }

  @Test
  void examples_are_what_the_service_reads_and_writes() throws JsonProcessingException {
    Map<String, Class<?>> types =
        Map.of(
            "AssignmentRequest", AssignmentRequest.class,
            "ContactAttemptRequest", ContactAttemptRequest.class,
            "ClosureRequest", ClosureRequest.class,
            "CaseLookupRequest", CaseLookupRequest.class,
            "BulkChangeRequest", BulkChangeRequest.class,
            "CaseSummary", CaseSummary.class,
            "CasePage", CasePage.class,
            "BulkOutcome", BulkOutcome.class);
    Map<String, JsonNode> examples = new HashMap<>();
    each(
        (name, operation) -> {
          note(operation.at("/requestBody/content").path(JSON), examples);
          operation.path("responses").forEach(one -> note(one.at("/content").path(JSON), examples));
        });

    assertThat(examples.keySet()).containsAll(types.keySet());
    for (Map.Entry<String, JsonNode> example : examples.entrySet()) {
      if (types.containsKey(example.getKey())) {
        assertThat(mapper.treeToValue(example.getValue(), types.get(example.getKey()))).isNotNull();
      }
    }
  }

  private static void note(JsonNode body, Map<String, JsonNode> examples) {
    String schema = body.path("schema").path("$ref").asText();
    if (body.has("example")) {
      examples.put(schema.substring(schema.lastIndexOf('/') + 1), body.path("example"));
    }
  }

  private void each(BiConsumer<String, JsonNode> check) {
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        if (operation.getValue().has("responses")) {
          check.accept(operation.getKey() + " " + path.getKey(), operation.getValue());
        }
      }
    }
  }
}
