package org.earlyleavers.adapters.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@AdapterTest
class AccessTest {

  Tokens tokens;
  @Inject Exchange exchange;

  @ParameterizedTest
  @CsvSource({
    "/api/v3/dossiers-apprenants, application/json, ministry-agriculture",
    "/api/v3/dossiers-apprenants, application/json, ministry-defence",
    "/api/v3/dossiers-apprenants, application/json, school-0951099D",
    "/agriculture/pupils, text/csv, ministry-labour",
    "/agriculture/pupils, text/csv, ministry-defence",
    "/agriculture/pupils, text/csv, school-0951099D",
    "/defence/engagements, application/x-ndjson, ministry-labour",
    "/defence/engagements, application/x-ndjson, ministry-agriculture",
    "/defence/engagements, application/x-ndjson, school-0951099D",
  })
  void anAdapterTakesItsOwnMinistrysClientOnly(String path, String type, String client) {
    String before = exchange.everythingButProgress();

    request(type).auth().oauth2(tokens.forClient(client)).post(path).then().statusCode(403);

    assertThat(exchange.everythingButProgress()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v3/dossiers-apprenants, application/json",
    "/agriculture/pupils, text/csv",
    "/defence/engagements, application/x-ndjson",
  })
  void nobodyComesInWithoutAToken(String path, String type) {
    request(type).post(path).then().statusCode(401);
    request(type).auth().oauth2("not.a.token").post(path).then().statusCode(401);
    request(type).auth().oauth2(tokens.forUser("camille.paris")).post(path).then().statusCode(403);
  }

  @Test
  void healthAloneIsOpen() {
    given().get("/q/health/ready").then().statusCode(200);
    given().get("/q/metrics").then().statusCode(401);
    given().get("/q/openapi").then().statusCode(401);
  }

  private static RequestSpecification request(String type) {
    return given().contentType(type).body("[]".getBytes(StandardCharsets.UTF_8));
  }
}
