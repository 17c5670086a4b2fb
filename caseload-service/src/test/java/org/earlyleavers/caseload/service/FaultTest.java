package org.earlyleavers.caseload.service;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(CaseloadProfile.class)
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "caseload"))
class FaultTest {

  Tokens tokens;

  @Test
  void a_fault_of_ours_is_told_without_what_it_is() {
    given()
        .auth()
        .oauth2(tokens.forUser("camille.paris"))
        .queryParam("name", "Secret")
        .get("/faulty")
        .then()
        .statusCode(500)
        .contentType("application/problem+json")
        .header("X-Content-Type-Options", "nosniff")
        .body("status", equalTo(500))
        .body(not(containsString("Secret")))
        .body(not(containsString("Exception")))
        .body(not(containsString("FaultyResource")));
  }
}
