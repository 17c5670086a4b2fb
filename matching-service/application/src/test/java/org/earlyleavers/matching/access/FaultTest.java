package org.earlyleavers.matching.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ExchangeParts.class)
class FaultTest {

  Tokens tokens;

  @Test
  void aFaultOfOursIsToldWithoutWhatItIs() {
    given()
        .auth()
        .oauth2(tokens.forUser("renee.review"))
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
