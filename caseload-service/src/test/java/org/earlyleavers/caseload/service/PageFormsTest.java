package org.earlyleavers.caseload.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earlyleavers.caseload.service.Decisions.PARIS_19;
import static org.earlyleavers.caseload.service.Decisions.onSomebodyLivingIn;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the page is sent by other sites' pages, in a logged-in person's browser, changes nothing.
 */
@QuarkusTest
@TestProfile(CaseloadProfile.class)
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "caseload"))
class PageFormsTest {

  private static final String SITE = "Sec-Fetch-Site";
  private static final String ORIGIN = "Origin";
  private static final int DONE = 303;
  private static final int FORBIDDEN = 403;
  private static final int STALE = 412;
  private static final long NO_VERSION = 999;

  private static final String TOMORROW = "{tomorrow}";

  /** Each form of the page, and what is right in it beside the version of the case. */
  static final Map<String, Map<String, String>> FORMS =
      Map.of(
          "POST /worklist/preferences", Map.of("theme", "neutral"),
          "POST /worklist/{id}/assignment", Map.of(),
          "POST /worklist/{id}/contact-attempts", Map.of("channel", "SMS", "result", "REACHED"),
          "POST /worklist/{id}/closure", Map.of("reason", "OTHER"),
          "POST /worklist/{id}/appointments", Map.of("at", TOMORROW + "T09:00"),
          "POST /worklist/{id}/appointments/{appointment}", Map.of("outcome", "PRESENT"),
          "POST /worklist/{id}/tasks", Map.of("title", "x", "due", TOMORROW),
          "POST /worklist/{id}/tasks/{task}", Map.of(),
          "POST /worklist/{id}/notes", Map.of("text", "x"),
          "POST /worklist/{id}/hand-overs", Map.of("to", "PSAD-92", "reason", "OTHER"));

  @TestHTTPResource URI service;
  @Inject DecisionTopic topic;
  Tokens tokens;

  private CaseApi camille;
  private PageSession session;
  private String id;
  private String own;

  @BeforeEach
  void somebody_is_logged_in_and_has_a_case() {
    camille = new CaseApi(tokens, "camille.paris");
    Decisions leaver = onSomebodyLivingIn(PARIS_19);
    topic.publish(leaver.confirmed(1));
    id = camille.awaitCase(leaver.familyName(), "NEW");
    session = PageSession.of("camille.paris");
    session.request().get("/worklist/" + id).then().statusCode(200);
    own = "http://" + service.getAuthority();
  }

  @Test
  void a_form_of_another_site_is_refused_and_changes_nothing() {
    String before = camille.etagOf(id);
    List<Map<String, String>> foreign =
        List.of(
            Map.of(),
            Map.of(SITE, "cross-site"),
            Map.of(SITE, "same-site"),
            Map.of(SITE, "none"),
            Map.of(SITE, "cross-site", ORIGIN, own),
            Map.of(ORIGIN, "null"),
            Map.of(ORIGIN, "https://evil.example"),
            Map.of(ORIGIN, own + ".evil.example"),
            Map.of(ORIGIN, "http://localhost:1"),
            Map.of(ORIGIN, "https://evil.example/@" + service.getAuthority()));

    for (String form : FORMS.keySet()) {
      for (Map<String, String> origin : foreign) {
        Response answer = send(form, origin, Long.parseLong(before.replace("\"", "")));
        assertThat(answer.statusCode()).as(form + " " + origin).isEqualTo(FORBIDDEN);
        assertThat(answer.getCookies()).as(form + " " + origin).isEmpty();
      }
    }

    assertThat(camille.etagOf(id)).isEqualTo(before);
  }

  @Test
  void a_form_of_the_page_itself_is_taken() {
    for (String form : FORMS.keySet()) {
      for (Map<String, String> origin :
          List.of(
              Map.of(SITE, "same-origin"),
              Map.of(SITE, "same-origin", ORIGIN, own),
              Map.of(ORIGIN, own))) {
        int expected = form.endsWith("/preferences") ? DONE : STALE;
        assertThat(send(form, origin, NO_VERSION).statusCode())
            .as(form + " " + origin)
            .isEqualTo(expected);
      }
    }
  }

  @Test
  void a_filter_that_is_none_filters_nothing() {
    for (String filter :
        List.of(
            "course=a%00b",
            "waitingSince=%2B999999999-12-31",
            "waitingSince=-999999999-01-01",
            "commune=%00",
            "list=%00",
            "step=%00")) {
      session
          .request()
          .urlEncodingEnabled(false)
          .get("/worklist?" + filter)
          .then()
          .statusCode(200)
          .header("Cache-Control", "no-store")
          .header("X-Content-Type-Options", "nosniff")
          .header("Referrer-Policy", "same-origin")
          .body(not(containsString("Exception")));
    }
  }

  private Response send(String form, Map<String, String> origin, long version) {
    RequestSpecification request =
        session
            .request()
            .headers(origin)
            .contentType("application/x-www-form-urlencoded; charset=UTF-8");
    FORMS.get(form).forEach((field, value) -> request.formParam(field, filled(value)));
    if (form.contains("{id}")) {
      request.formParam("version", version);
    }
    String address =
        form.replace("POST ", "")
            .replace("{id}", id)
            .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
    return request.post(address);
  }

  private static String filled(String value) {
    LocalDate tomorrow = LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(1);
    return value.replace(TOMORROW, tomorrow.toString());
  }
}
