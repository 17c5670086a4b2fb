package org.earlyleavers.matching.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.earlyleavers.stack.parts.Waiting.PATIENCE;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.UUID;
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
@WithTestResource(ExchangeParts.class)
class AccessMatrixTest {

  @TestHTTPResource URI service;
  Tokens tokens;
  MintedTokens minted;

  private AccessMatrix matrix;

  @BeforeEach
  void connect() {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                given()
                    .auth()
                    .oauth2(tokens.forUser("renee.review"))
                    .get("/decisions/" + UUID.randomUUID())
                    .statusCode(),
            status -> status != 503);
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
    return List.of(
        Caller.stranger("school", tokens.forClient("school-0951099D")),
        Caller.stranger("partner", tokens.forClient("ministry-labour")),
        Caller.stranger("caseworker", tokens.forUser("camille.paris")),
        Caller.stranger("coordinator", tokens.forUser("odile.psad")),
        Caller.stranger("reviewer", tokens.forUser("renee.review")),
        Caller.stranger("operator", tokens.forUser("oscar.exploitation")),
        Caller.stranger("auditor", tokens.forUser("agnes.audit")));
  }
}
