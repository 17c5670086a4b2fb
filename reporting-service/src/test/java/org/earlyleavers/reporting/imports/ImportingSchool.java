package org.earlyleavers.reporting.imports;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.earlyleavers.stack.parts.Waiting.PATIENCE;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** A school that sends what its information system exports. */
public record ImportingSchool(String token) {

  Response sends(byte[] file) {
    return sends(file, "application/xml");
  }

  Response sends(byte[] file, String type) {
    return given().auth().oauth2(token).contentType(type).body(file).post("/imports");
  }

  /** Sends a file that says of itself that it leaves pupils out. */
  Response sendsPart(PupilFile file) {
    String partial = file.xml().replace("VERSION=\"2.1\"", "VERSION=\"2.1\" PARTIEL=\"1\"");
    return sends(partial.getBytes(PupilFile.LATIN_9));
  }

  JsonPath importsPart(PupilFile file) {
    return ended(sendsPart(file).then().statusCode(202).extract().path("id"));
  }

  /** Sends a file, takes the acceptance for granted, and waits until it has been read. */
  public JsonPath imports(PupilFile file) {
    return imports(file.bytes(), "application/xml");
  }

  JsonPath imports(byte[] file, String type) {
    return ended(sends(file, type).then().statusCode(202).extract().path("id"));
  }

  JsonPath ended(String id) {
    return await()
        .atMost(PATIENCE)
        .until(() -> reads(id), found -> !found.getString("state").equals("RUNNING"));
  }

  JsonPath reads(String id) {
    return get("/imports/" + id).then().statusCode(200).extract().jsonPath();
  }

  JsonPath results(String id) {
    return get("/imports/" + id + "/results").then().statusCode(200).extract().jsonPath();
  }

  Response get(String path) {
    return given().auth().oauth2(token).get(path);
  }

  Response confirms(String id, int missing) {
    return given()
        .auth()
        .oauth2(token)
        .queryParam("missing", missing)
        .post("/imports/" + id + "/confirmation");
  }
}
