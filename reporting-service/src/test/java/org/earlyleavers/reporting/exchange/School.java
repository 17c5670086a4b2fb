package org.earlyleavers.reporting.exchange;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** A school's information system. */
public record School(String token) {

  public Response reports(SampleReport report) {
    return reports(report.json());
  }

  public Response reports(String body) {
    return request().body(body).post("/dropout-reports");
  }

  public Response reports(SampleReport report, String idempotencyKey) {
    return request()
        .header("Idempotency-Key", idempotencyKey)
        .body(report.json())
        .post("/dropout-reports");
  }

  /** Reports, takes the acceptance for granted, and gives the report's id. */
  public String reported(SampleReport report) {
    return reports(report).then().statusCode(202).extract().path("id");
  }

  public Response reads(String reportId) {
    return request().get("/dropout-reports/" + reportId);
  }

  /** Corrects the revision of a report that has this tag. */
  public Response corrects(String reportId, String tag, SampleReport report) {
    return request()
        .header("If-Match", tag)
        .body(report.json())
        .put("/dropout-reports/" + reportId);
  }

  /** Withdraws the revision of a report that has this tag. */
  public Response withdraws(String reportId, String tag) {
    return request().header("If-Match", tag).delete("/dropout-reports/" + reportId);
  }

  public RequestSpecification request() {
    return given().auth().oauth2(token).contentType("application/json");
  }
}
