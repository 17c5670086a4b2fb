package org.earlyleavers.caseload.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earlyleavers.caseload.service.Decisions.PARIS;
import static org.earlyleavers.caseload.service.Decisions.PARIS_19;
import static org.earlyleavers.caseload.service.Decisions.onSomebodyLivingIn;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.earlyleavers.stack.access.AccessMatrix;
import org.earlyleavers.stack.access.AccessTable;
import org.earlyleavers.stack.access.Caller;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.MintedTokens;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may call what, of all that the API's description names: {@code access.txt} says it. */
@QuarkusTest
@TestProfile(CaseloadProfile.class)
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "caseload"))
class AccessMatrixTest {

  private static final String STALE = "\"999\"";
  private static final String STRUCTURE = "structure";

  @TestHTTPResource URI service;
  @Inject DecisionTopic topic;
  Tokens tokens;
  MintedTokens minted;

  private CaseApi camille;
  private CaseApi odile;
  private Decisions ofTheMission;
  private Decisions ofTheCoordination;
  private String missionsCase;
  private String coordinationsCase;
  private String handOver;
  private AccessMatrix matrix;

  @BeforeEach
  void cases_of_a_mission_and_of_a_coordination_which_is_asked_for_another() {
    camille = new CaseApi(tokens, "camille.paris");
    odile = new CaseApi(tokens, "odile.psad");
    ofTheMission = onSomebodyLivingIn(PARIS_19);
    ofTheCoordination = onSomebodyLivingIn(PARIS);
    topic.publish(ofTheMission.confirmed(1));
    topic.publish(ofTheCoordination.confirmed(1));
    missionsCase = camille.awaitCase(ofTheMission.familyName(), "NEW");
    coordinationsCase = odile.awaitCase(ofTheCoordination.familyName(), "NEW");
    handOver =
        camille
            .changing(missionsCase)
            .body("{\"to\":\"PSAD-75\",\"reason\":\"OTHER\"}")
            .post("/cases/" + missionsCase + "/hand-overs")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String root = service.toString().replaceAll("/$", "");
    matrix = new AccessMatrix(URI.create(root), AccessTable.read(getClass(), "access.txt"), minted);
  }

  @Test
  void every_operation_has_its_row_and_every_row_its_operation() {
    assertThat(matrix.differences(callers().get(0))).isEmpty();
  }

  @Test
  void everybody_gets_what_the_table_says_and_no_refused_change_is_made() {
    String before = camille.etagOf(missionsCase) + odile.etagOf(coordinationsCase);

    assertThat(matrix.deviations(callers())).isEmpty();

    assertThat(camille.etagOf(missionsCase) + odile.etagOf(coordinationsCase)).isEqualTo(before);
  }

  @Test
  void nobody_gets_anywhere_without_a_token_or_with_a_wrong_one() throws Exception {
    assertThat(matrix.wrongTokensTaken(callers())).isEmpty();
  }

  @Test
  void no_parameter_makes_the_service_fail() {
    assertThat(matrix.troubledByNonsense(callers())).isEmpty();
  }

  private List<Caller> callers() {
    String camilles = tokens.forUser("camille.paris");
    String odiles = tokens.forUser("odile.psad");
    return List.of(
        stranger("school", tokens.forClient("school-0951099D")),
        stranger("partner", tokens.forClient("ministry-labour")),
        insider("cw", camilles, missionsCase),
        desk("cw-other", tokens.forUser("karim.corbeil"), missionsCase),
        desk("cw-none", minted.without(STRUCTURE, camilles), missionsCase),
        insider("co", odiles, coordinationsCase),
        desk("co-other", tokens.forUser("ali.psad"), coordinationsCase),
        desk("co-none", minted.without(STRUCTURE, odiles), coordinationsCase),
        stranger("reviewer", tokens.forUser("renee.review")),
        stranger("operator", tokens.forUser("oscar.exploitation")),
        stranger("auditor", tokens.forUser("agnes.audit")));
  }

  private Caller insider(String name, String token, String id) {
    Map<String, String> things = things(id);
    things.put(Caller.IF_MATCH, STALE);
    return new Caller(name, token, things, Set.of());
  }

  private Caller desk(String name, String token, String id) {
    return new Caller(name, token, things(id), names());
  }

  private Caller stranger(String name, String token) {
    return new Caller(name, token, things(missionsCase), names());
  }

  private Set<String> names() {
    return Set.of(ofTheMission.familyName(), ofTheCoordination.familyName());
  }

  /** What is right for every call, but for the caller. */
  private Map<String, String> things(String id) {
    Map<String, String> things = new HashMap<>();
    boolean ofMission = id.equals(missionsCase);
    things.put("case", id);
    things.put("name", (ofMission ? ofTheMission : ofTheCoordination).familyName());
    things.put("handOver", handOver);
    things.put("list", "open");
    things.put("me", "camille.paris");
    things.put("problem", "unknown-case");
    things.put("today", LocalDate.now(ZoneId.of("Europe/Paris")).toString());
    things.put("soon", Instant.now().plusSeconds(3600).toString());
    things.put(Caller.IF_MATCH, ofMission ? camille.etagOf(id) : odile.etagOf(id));
    return things;
  }
}
