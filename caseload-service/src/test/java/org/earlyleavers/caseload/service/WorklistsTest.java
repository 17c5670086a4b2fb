package org.earlyleavers.caseload.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earlyleavers.caseload.service.Decisions.PARIS;
import static org.earlyleavers.caseload.service.Decisions.PARIS_19;
import static org.earlyleavers.caseload.service.Decisions.onSomebodyLivingIn;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.earlyleavers.events.LeaverDecision.Reason;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(CaseloadProfile.class)
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "caseload"))
class WorklistsTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  @Inject DecisionTopic topic;
  Tokens tokens;

  private CaseApi camille;
  private CaseApi odile;

  @BeforeEach
  void people() {
    camille = new CaseApi(tokens, "camille.paris");
    odile = new CaseApi(tokens, "odile.psad");
  }

  @Test
  void a_case_goes_from_list_to_list_as_it_lives() {
    Decisions leaver = onSomebodyLivingIn(PARIS_19);
    String id = openCase(camille, leaver);
    assertThat(listsOf(camille, id)).containsExactlyInAnyOrder("new", "open");

    camille
        .changing(id)
        .body("{\"caseworker\":\"camille.paris\"}")
        .put("/cases/" + id + "/assignment")
        .then()
        .statusCode(200);
    assertThat(listsOf(camille, id)).containsExactlyInAnyOrder("mine", "open");

    topic.publish(leaver.decided(2, Reason.SOURCE_SILENT));
    camille.awaitCase(leaver.familyName(), "TAKEN_BACK");
    assertThat(listsOf(camille, id)).containsExactly("on-hold");

    topic.publish(leaver.decided(3, Reason.MATCH_IN_DOUBT));
    CaseApi.eventually(() -> listsOf(camille, id).equals(List.of("review")) ? id : null);

    topic.publish(leaver.inTraining(4));
    CaseApi.eventually(() -> listsOf(camille, id).equals(List.of("ended")) ? id : null);
  }

  @Test
  void a_list_is_sorted_by_what_is_due_first_and_says_so_of_each_case() {
    openCase(camille, onSomebodyLivingIn(PARIS_19));
    openCase(camille, onSomebodyLivingIn(PARIS_19));

    JsonPath page = page(camille, "open?limit=200");

    assertThat(page.getString("order")).isEqualTo("BY_NEXT_STEP");
    assertThat(page.<String>getList("cases.nextStep.due"))
        .hasSizeGreaterThanOrEqualTo(2)
        .isSortedAccordingTo((a, b) -> Instant.parse(a).compareTo(Instant.parse(b)));
    assertThat(page.<String>getList("cases.nextStep.kind")).doesNotContainNull();
    assertThat(page.<String>getList("cases.openedAt")).doesNotContainNull();
  }

  @Test
  void pages_neither_skip_nor_repeat_while_cases_arrive_and_leave() {
    List<Decisions> leavers = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      leavers.add(onSomebodyLivingIn(PARIS));
      ids.add(openCase(odile, leavers.get(i)));
    }
    Map<String, Integer> seen = new HashMap<>();
    JsonPath page = page(odile, "new?limit=3");
    int pages = 0;
    while (page != null) {
      page.<String>getList("cases.id").forEach(id -> seen.merge(id, 1, Integer::sum));
      if (pages < 3) {
        topic.publish(leavers.get(pages).inTraining(2));
        odile.awaitCase(leavers.get(pages).familyName(), "TAKEN_BACK");
        topic.publish(leavers.get(7 - pages).inTraining(2));
        odile.awaitCase(leavers.get(7 - pages).familyName(), "TAKEN_BACK");
        openCase(odile, onSomebodyLivingIn(PARIS));
      }
      pages++;
      String next = page.getString("next");
      page = next == null ? null : page(odile, "new?limit=3&after=" + next);
    }

    assertThat(seen.values()).containsOnly(1);
    assertThat(seen).containsKeys(ids.get(3), ids.get(4));
  }

  @ParameterizedTest
  @CsvSource({
    "commune=75119, true",
    "commune=75118, false",
    "commune=75118&commune=75119, true",
    "ageTo=15, false",
    "ageFrom=16&ageTo=25, true",
    "ageFrom=26, false",
    "course=Cuisine, true",
    "course=menuiserie, false",
    "course=%25%25, false",
    "level=3, false",
    "waitingSince=2020-01-01, false",
    "waitingSince=2999-01-01, true",
    "nextStep=FIRST_CALL, true",
    "nextStep=CALL_AGAIN, false"
  })
  void a_filter_narrows_a_list_and_its_count(String filter, boolean found) {
    String id = openCase(camille, onSomebodyLivingIn(PARIS_19));

    List<String> ids = page(camille, "new?limit=200&" + filter).getList("cases.id");
    assertThat(ids.contains(id)).isEqualTo(found);
    Map<String, Integer> counts = counts(camille, filter);
    assertThat(counts.get("new")).isEqualTo(ids.size());
  }

  @Test
  void age_is_counted_in_full_years_today() {
    String id = openCase(camille, onSomebodyLivingIn(PARIS_19));
    int age = Period.between(LocalDate.parse("2008-03-14"), LocalDate.now(ZONE)).getYears();

    assertThat(page(camille, "new?limit=200&ageFrom=" + age + "&ageTo=" + age).getList("cases.id"))
        .contains(id);
    assertThat(page(camille, "new?limit=200&ageFrom=" + (age + 1)).getList("cases.id"))
        .doesNotContain(id);
    assertThat(page(camille, "new?limit=200&ageTo=" + (age - 1)).getList("cases.id"))
        .doesNotContain(id);
  }

  @ParameterizedTest
  @CsvSource({
    "new?ageFrom=old, ageFrom",
    "new?commune=Paris, commune",
    "new?level=9, level",
    "new?course=x, course",
    "new?waitingSince=yesterday, waitingSince",
    "new?nextStep=NAP, nextStep",
    "new?limit=0, limit",
    "new?after=nonsense, after"
  })
  void a_filter_that_is_none_is_refused_by_its_name(String request, String field) {
    camille
        .request()
        .get("/worklists/" + request)
        .then()
        .statusCode(400)
        .body("violations.field", hasItem(field));
  }

  @Test
  void a_place_in_one_list_is_none_in_another_and_an_unknown_list_does_not_exist() {
    openCase(odile, onSomebodyLivingIn(PARIS));
    openCase(odile, onSomebodyLivingIn(PARIS));
    String next = page(odile, "new?limit=1").getString("next");

    odile.request().get("/worklists/open?after=" + next).then().statusCode(400);
    odile.request().get("/worklists/new?ageFrom=16&after=" + next).then().statusCode(400);
    odile.request().get("/worklists/lost").then().statusCode(404);
  }

  private String openCase(CaseApi person, Decisions leaver) {
    topic.publish(leaver.confirmed(1));
    return person.awaitCase(leaver.familyName(), "NEW");
  }

  private static List<String> listsOf(CaseApi person, String id) {
    return counts(person, "").keySet().stream()
        .filter(list -> page(person, list + "?limit=200").getList("cases.id").contains(id))
        .toList();
  }

  private static Map<String, Integer> counts(CaseApi person, String filter) {
    List<Map<String, Object>> counts =
        person
            .request()
            .get("/worklists" + (filter.isEmpty() ? "" : "?" + filter))
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("$");
    Map<String, Integer> byList = new HashMap<>();
    counts.forEach(count -> byList.put((String) count.get("list"), (Integer) count.get("cases")));
    return byList;
  }

  private static JsonPath page(CaseApi person, String request) {
    return person
        .request()
        .urlEncodingEnabled(false)
        .get("/worklists/" + request)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
