package org.earlyleavers.caseload.service;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.UUID;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(CaseloadProfile.class)
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "caseload"))
class PageAccessTest {

  Tokens tokens;

  @Test
  void whoever_is_not_logged_in_is_sent_to_the_identity_provider() {
    given()
        .redirects()
        .follow(false)
        .get("/worklist/" + UUID.randomUUID())
        .then()
        .statusCode(302)
        .header("Location", containsString("/protocol/openid-connect/auth"))
        .header("Location", containsString("code_challenge"))
        .header("Cache-Control", "no-store")
        .header("Set-Cookie", containsString("Secure"))
        .header("Set-Cookie", containsString("HTTPOnly"));
  }

  @Test
  void scripts_and_live_lists_are_not_sent_to_a_page_that_they_cannot_show() {
    given().header("HX-Request", "true").get("/worklist").then().statusCode(499);
    given().accept("text/event-stream").get("/worklist/live").then().statusCode(499);
  }

  @Test
  void a_token_of_the_api_opens_no_page() {
    given()
        .redirects()
        .follow(false)
        .auth()
        .oauth2(tokens.forUser("camille.paris"))
        .get("/worklist")
        .then()
        .statusCode(302);
  }

  @Test
  void the_pages_let_nothing_run_that_is_not_the_services_own() {
    given()
        .redirects()
        .follow(false)
        .get("/worklist")
        .then()
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .header("Content-Security-Policy", containsString("script-src 'self';"))
        .header("Content-Security-Policy", not(containsString("unsafe")))
        .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
    given().get("/assets/page/page.css").then().statusCode(200);
  }
}
