package org.earlyleavers.reporting.exchange;

import static io.restassured.RestAssured.given;

/** What the service counts, as a monitoring system reads it. */
public record Metrics(String token) {

  public String text() {
    return given()
        .auth()
        .oauth2(token)
        .accept("text/plain")
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  /** The value of a counter; 0 if it has not counted yet. */
  public double counter(String name, String label, String value) {
    String labelled = label + "=\"" + value + "\"";
    return text()
        .lines()
        .filter(line -> line.startsWith(name + "{") && line.contains(labelled))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }
}
