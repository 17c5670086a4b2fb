package org.earlyleavers.caseload.service;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.earlyleavers.stack.parts.Waiting.PATIENCE;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.earlyleavers.stack.parts.Tokens;

/** The API as one person sees it. */
record CaseApi(Tokens tokens, String user) {

  RequestSpecification request() {
    return given().auth().oauth2(tokens.forUser(user)).contentType("application/json");
  }

  /** For a change of the case as it is now. */
  RequestSpecification changing(String id) {
    return request().header("If-Match", etagOf(id));
  }

  String etagOf(String id) {
    return request().get("/cases/" + id).then().statusCode(200).extract().header("ETag");
  }

  /** Every case of the list that is about a person of this name. */
  List<Map<String, Object>> cases(String familyName, String state) {
    return request()
        .get("/cases?limit=200&state=" + state)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .<Map<String, Object>>getList("cases")
        .stream()
        .filter(
            one ->
                one.get("leaver") instanceof Map<?, ?> leaver
                    && Objects.equals(leaver.get("familyName"), familyName))
        .toList();
  }

  /** Waits until exactly one case of this person is in this state, and gives its id. */
  String awaitCase(String familyName, String state) {
    return eventually(
        () -> {
          List<Map<String, Object>> found = cases(familyName, "all");
          return found.size() == 1 && state.equals(found.get(0).get("state"))
              ? (String) found.get(0).get("id")
              : null;
        });
  }

  JsonPath details(String id) {
    return request().get("/cases/" + id).then().statusCode(200).extract().jsonPath();
  }

  static <T> T eventually(Callable<T> condition) {
    return await().atMost(PATIENCE).until(condition, Objects::nonNull);
  }
}
