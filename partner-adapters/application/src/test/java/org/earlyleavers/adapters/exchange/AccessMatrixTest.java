package org.earlyleavers.adapters.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.earlyleavers.stack.access.AccessMatrix;
import org.earlyleavers.stack.access.AccessTable;
import org.earlyleavers.stack.access.Caller;
import org.earlyleavers.stack.parts.MintedTokens;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may call what, of all that the API's description names: {@code access.txt} says it. */
@AdapterTest
class AccessMatrixTest {

  private static final String NAME = "Matrice";

  @TestHTTPResource URI service;
  Tokens tokens;
  MintedTokens minted;

  private String record;
  private AccessMatrix matrix;

  @BeforeEach
  void aRefusedRecordOfAMinistry() {
    Map<String, Object> wrong = Dossiers.apprentice("E2E-MATRIX", NAME);
    wrong.put("etablissement_formateur_siret", "73282932000075");
    String token = tokens.forClient("ministry-labour");
    given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body(List.of(wrong))
        .post("/api/v3/dossiers-apprenants")
        .then()
        .statusCode(200);
    record =
        given()
            .auth()
            .oauth2(token)
            .get("/quarantine?source=labour")
            .then()
            .extract()
            .path("[0].id");
    String root = service.toString().replaceAll("/$", "");
    matrix = new AccessMatrix(URI.create(root), AccessTable.read(getClass(), "access.txt"), minted);
  }

  @Test
  void everyOperationHasItsRowAndEveryRowItsOperation() {
    assertThat(matrix.differences(callers().get(0))).isEmpty();
  }

  @Test
  void everybodyGetsWhatTheTableSays() {
    assertThat(matrix.deviations(callers())).isEmpty();
  }

  @Test
  void nobodyGetsAnywhereWithoutATokenOrWithAWrongOne() throws Exception {
    assertThat(matrix.wrongTokensTaken(callers())).isEmpty();
  }

  @Test
  void noParameterMakesTheServiceFail() {
    assertThat(matrix.troubledByNonsense(callers())).isEmpty();
  }

  private List<Caller> callers() {
    String labour = tokens.forClient("ministry-labour");
    return List.of(
        foreign("school", tokens.forClient("school-0951099D")),
        foreign("agriculture", tokens.forClient("ministry-agriculture")),
        foreign("defence", tokens.forClient("ministry-defence")),
        foreign("partner-none", minted.without("ministry", labour)),
        new Caller("labour", labour, Map.of("record", record), Set.of()),
        foreign("caseworker", tokens.forUser("camille.paris")),
        foreign("coordinator", tokens.forUser("odile.psad")),
        foreign("reviewer", tokens.forUser("renee.review")),
        foreign("operator", tokens.forUser("oscar.exploitation")),
        foreign("auditor", tokens.forUser("agnes.audit")));
  }

  private Caller foreign(String name, String token) {
    return new Caller(name, token, Map.of("record", record), Set.of(NAME));
  }
}
