package org.earlyleavers.caseload.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.earlyleavers.caseload.service.Decisions.LES_ULIS;
import static org.earlyleavers.caseload.service.Decisions.onSomebodyLivingIn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may call what, of all that the API's description names: what is added later is in here. */
@QuarkusTest
@TestProfile(CaseloadProfile.class)
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "caseload"))
class EveryOperationTest {

  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;

  private static final Set<String> DESK = Set.of("camille.paris", "odile.psad");

  /** Who may call what begins so; everything else is for the desk alone. */
  private static final Map<String, Set<String>> NOT_FOR_THE_DESK_ALONE =
      Map.of(
          "/read-log", Set.of("agnes.audit"),
          "/purges", Set.of("agnes.audit"),
          "/coverage-versions", Set.of("oscar.exploitation"),
          "/statistics", Set.of("camille.paris", "odile.psad", "agnes.audit"),
          "/structures",
              Set.of("camille.paris", "odile.psad", "agnes.audit", "oscar.exploitation"));

  private static final List<String> PEOPLE =
      List.of("camille.paris", "odile.psad", "agnes.audit", "oscar.exploitation", "renee.review");
  private static final List<String> SYSTEMS = List.of("school-0951099D", "ministry-labour");

  /** What is right for each change of a case, but for the case. */
  private static final Map<String, String> BODIES =
      Map.ofEntries(
          Map.entry("put /assignment", "{\"caseworker\":\"camille.paris\"}"),
          Map.entry("post /assignment", "{\"rule\":\"LEAST_LOADED\"}"),
          Map.entry("put /already-followed", "{\"followed\":true}"),
          Map.entry("put /needs", "{\"needs\":[]}"),
          Map.entry("post /appointments", "{\"at\":\"%s\"}"),
          Map.entry("put /appointments/{appointment}/outcome", "{\"outcome\":\"PRESENT\"}"),
          Map.entry("post /contact-attempts", "{\"channel\":\"SMS\",\"result\":\"REACHED\"}"),
          Map.entry("post /closure", "{\"reason\":\"OTHER\"}"),
          Map.entry("post /notes", "{\"text\":\"x\"}"),
          Map.entry("post /tasks", "{\"title\":\"x\",\"due\":\"%s\"}"),
          Map.entry("post /hand-overs", "{\"to\":\"PSAD-75\",\"reason\":\"OTHER\"}"),
          Map.entry("post /rectifications", "{\"reason\":\"x\",\"familyName\":\"Autre\"}"),
          Map.entry("post /training-obligation/fulfilment", "{\"by\":\"JOB\",\"since\":\"%s\"}"),
          Map.entry("post /training-obligation/exemption", "{\"checkedOn\":\"%s\"}"),
          Map.entry("post /training-obligation/interview", "{\"heldOn\":\"%s\"}"));

  @Inject ObjectMapper mapper;
  @Inject DecisionTopic topic;
  Tokens tokens;

  private List<Operation> operations;

  private record Operation(String method, String path, Optional<String> mediaType) {

    boolean mayCall(String person) {
      return NOT_FOR_THE_DESK_ALONE.entrySet().stream()
          .filter(exception -> path.startsWith(exception.getKey()))
          .findAny()
          .map(Map.Entry::getValue)
          .orElse(DESK)
          .contains(person);
    }

    int call(RequestSpecification request, String id, String body) {
      String address =
          path.replace("{id}", id)
              .replace("{list}", "open")
              .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
      request.contentType(mediaType.orElse("application/json"));
      mediaType.ifPresent(type -> request.body(body));
      return request.request(method, address).statusCode();
    }
  }

  @BeforeEach
  void read() throws JsonProcessingException {
    String document =
        new CaseApi(tokens, "camille.paris").request().get("/q/openapi?format=json").asString();
    operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : mapper.readTree(document).path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        JsonNode content = operation.getValue().at("/requestBody/content");
        operations.add(
            new Operation(
                operation.getKey(),
                path.getKey(),
                content.properties().stream().findFirst().map(Map.Entry::getKey)));
      }
    }
    operations.removeIf(operation -> operation.path().startsWith("/problems/"));
    assertThat(operations).hasSizeGreaterThan(40);
  }

  @Test
  void nobody_without_a_token_and_nobody_in_another_role_gets_anywhere() {
    Map<String, String> callers = new HashMap<>();
    SYSTEMS.forEach(system -> callers.put(system, tokens.forClient(system)));
    PEOPLE.forEach(person -> callers.put(person, tokens.forUser(person)));
    String anyCase = UUID.randomUUID().toString();

    List<String> open = new ArrayList<>();
    for (Operation operation : operations) {
      if (operation.call(given(), anyCase, "{}") != UNAUTHORIZED) {
        open.add(operation + " to everybody");
      }
      callers.forEach(
          (caller, token) -> {
            if (!operation.mayCall(caller)
                && operation.call(given().auth().oauth2(token), anyCase, "{}") != FORBIDDEN) {
              open.add(operation + " to " + caller);
            }
          });
    }

    assertThat(open).isEmpty();
  }

  @Test
  void another_structures_case_is_a_404_whatever_is_done_to_it() {
    Decisions leaver = onSomebodyLivingIn(LES_ULIS);
    topic.publish(leaver.confirmed(1));
    CaseApi karim = new CaseApi(tokens, "karim.corbeil");
    String id = karim.awaitCase(leaver.familyName(), "NEW");
    String before = karim.etagOf(id);
    String token = tokens.forUser("camille.paris");

    for (Operation operation : operations) {
      if (operation.path().startsWith("/cases/{id}")) {
        String name = operation.method() + " " + operation.path().substring("/cases/{id}".length());
        assertThat(BODIES.containsKey(name)).as(name).isEqualTo(operation.mediaType().isPresent());
        RequestSpecification request = given().auth().oauth2(token).header("If-Match", before);
        assertThat(operation.call(request, id, bodyOf(name))).as(name).isEqualTo(NOT_FOUND);
      }
    }
    assertThat(karim.etagOf(id)).isEqualTo(before);
  }

  private static String bodyOf(String name) {
    String today = LocalDate.now(ZoneId.of("Europe/Paris")).toString();
    return BODIES
        .getOrDefault(name, "")
        .formatted(
            name.endsWith("/appointments") ? Instant.now().plusSeconds(3600).toString() : today);
  }
}
