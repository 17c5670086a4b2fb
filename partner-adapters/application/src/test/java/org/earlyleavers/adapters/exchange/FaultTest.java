package org.earlyleavers.adapters.exchange;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.Test;

@AdapterTest
class FaultTest {

  Tokens tokens;

  @Test
  void aFaultOfOursIsToldWithoutWhatItIs() {
    given()
        .auth()
        .oauth2(tokens.forClient("ministry-labour"))
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
