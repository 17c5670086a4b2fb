package org.earlyleavers.caseload.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;

/** Somebody who has logged in on the page, as the browser's cookies say. */
record PageSession(Map<String, String> cookies) {

  private static final int FOUND = 302;

  static PageSession of(String user) {
    Map<String, String> cookies = new HashMap<>();
    String provider = next(new PageSession(cookies).request().get("/worklist"), cookies);
    String back =
        given()
            .redirects()
            .follow(false)
            .urlEncodingEnabled(false)
            .contentType("application/x-www-form-urlencoded")
            .body("username=" + user + "&password=local-only")
            .post(provider)
            .then()
            .statusCode(FOUND)
            .extract()
            .header("Location");
    next(new PageSession(cookies).request().urlEncodingEnabled(false).get(back), cookies);
    return new PageSession(Map.copyOf(cookies));
  }

  RequestSpecification request() {
    return given().redirects().follow(false).cookies(cookies);
  }

  private static String next(Response answer, Map<String, String> cookies) {
    assertThat(answer.statusCode()).isEqualTo(FOUND);
    answer
        .getDetailedCookies()
        .forEach(
            cookie -> {
              if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
                return;
              }
              assertThat(cookie.isSecured()).as(cookie.getName()).isTrue();
              assertThat(cookie.isHttpOnly()).as(cookie.getName()).isTrue();
              assertThat(cookie.getPath()).as(cookie.getName()).isEqualTo("/worklist");
              assertThat(cookie.getSameSite()).as(cookie.getName()).isIn("Lax", "Strict");
              cookies.put(cookie.getName(), cookie.getValue());
            });
    return answer.header("Location");
  }
}
