package org.earlyleavers.caseload.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.earlyleavers.caseload.service.Decisions.PARIS_19;
import static org.earlyleavers.caseload.service.Decisions.onSomebodyLivingIn;
import static org.earlyleavers.stack.parts.Waiting.PATIENCE;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.earlyleavers.caseload.retention.Purge;
import org.earlyleavers.events.ErasureRequested;
import org.earlyleavers.events.ReportRequest;
import org.earlyleavers.events.Topics;
import org.earlyleavers.events.serialization.EventReader;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(CaseloadProfile.class)
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "caseload"))
class RetentionTest {

  /** Where the id of a case that is gone may still stand: no word about the person is there. */
  private static final List<String> WITHOUT_A_PERSON = List.of("read_log", "outbox", "live_event");

  @Inject DecisionTopic topic;
  @Inject Rows rows;
  @Inject Purge purge;
  Tokens tokens;

  private CaseApi camille;

  @BeforeEach
  void people() {
    camille = new CaseApi(tokens, "camille.paris");
  }

  @Test
  void a_case_closed_long_ago_goes_with_all_that_hangs_on_it_and_its_report_from_the_exchange()
      throws SQLException {
    // Given two closed cases, one of them for three years
    Decisions old = onSomebodyLivingIn(PARIS_19);
    Decisions recent = onSomebodyLivingIn(PARIS_19);
    String gone = closed(old);
    String kept = closed(recent);
    change("update caseload.cases set ended_at = now() - interval '3 years' where id = '%s'", gone);

    // When the purge looks
    removeAll();

    // Then nothing of the old one is left but ids in the log, and the recent one is as it was
    camille.request().get("/cases/" + gone).then().statusCode(404);
    assertThat(rows.tablesThatContain(old.familyName())).isEmpty();
    assertThat(rows.tablesThatContain(gone)).isSubsetOf(WITHOUT_A_PERSON).contains("read_log");
    assertThat(camille.details(kept).getString("summary.state")).isEqualTo("CLOSED");

    // And a line for the statistics stays, and an account for the auditor
    assertThat(
            strings(
                "select departement || ' ' || state || ' ' || outcome || ' ' ||"
                    + " (days_to_first_contact >= 0) from caseload.purged_case"))
        .contains("75 CLOSED NEW_PROJECT true");
    JsonPath account = purges();
    assertThat(account.getInt("batches[0].removed['cases CLOSED']")).isEqualTo(1);
    assertThat(account.getInt("batches[0].removed.reports")).isEqualTo(1);

    // And the owner of the report is asked to erase it
    await().atMost(PATIENCE).until(() -> erasureOf(old.reportId()).isPresent());

    // And a decision that was under way makes no case of it again, until matching has forgotten it
    String late = topic.publish(old.confirmed(7));
    await().atMost(PATIENCE).until(() -> rows.isInInbox(late));
    assertThat(rows.tablesThatContain(old.familyName())).isEmpty();
    topic.erase(old.reportId());
    await().atMost(PATIENCE).until(() -> isConfirmed(old.reportId()));
    assertThat(purges().getLong("erasures.confirmed")).isPositive();
  }

  @Test
  void nobody_is_kept_beyond_27_whatever_the_state_of_the_case() throws SQLException {
    Decisions leaver = onSomebodyLivingIn(PARIS_19);
    String id = opened(leaver);
    change(
        "update caseload.cases set birth_date = (now() - interval '27 years')::date"
            + " where id = '%s'",
        id);

    removeAll();

    camille.request().get("/cases/" + id).then().statusCode(404);
    assertThat(rows.tablesThatContain(leaver.familyName())).isEmpty();
  }

  @Test
  void a_case_that_is_open_or_recent_stays() {
    Decisions leaver = onSomebodyLivingIn(PARIS_19);
    String id = opened(leaver);

    removeAll();

    assertThat(camille.details(id).getString("summary.state")).isEqualTo("NEW");
  }

  @Test
  void a_report_that_is_erased_from_the_exchange_takes_its_case_along() {
    Decisions leaver = onSomebodyLivingIn(PARIS_19);
    String id = opened(leaver);
    noted(id, "Answered, and remembered");

    topic.erase(leaver.reportId());

    await().atMost(PATIENCE).until(() -> camille.request().get("/cases/" + id).statusCode() == 404);
    assertThat(rows.tablesThatContain(leaver.familyName())).isEmpty();
    assertThat(rows.tablesThatContain("Answered, and remembered")).isEmpty();
    assertThat(erasureOf(leaver.reportId())).isEmpty();
  }

  @Test
  void a_case_that_goes_leaves_no_answer_and_no_live_event_of_one_that_was_merged_into_it()
      throws SQLException {
    // Given two cases of one leaver, each with an answer that is remembered, and then merged
    Decisions first = onSomebodyLivingIn(PARIS_19);
    Decisions second = first.onAnotherReport().called("Mariee-" + UUID.randomUUID());
    String older = opened(first);
    String younger = opened(second);
    noted(older, "Told to the older one");
    noted(younger, "Told to the younger one");
    topic.publish(second.confirmed(2, first.reportId()));
    CaseApi.eventually(
        () -> "MERGED".equals(camille.details(younger).getString("summary.state")) ? true : null);

    // When the time of the one that has stayed is up
    change("update caseload.cases set birth_date = '1990-01-01' where id = '%s'", older);
    removeAll();

    // Then
    assertThat(rows.tablesThatContain("Told to the older one")).isEmpty();
    assertThat(rows.tablesThatContain("Told to the younger one")).isEmpty();
    assertThat(rows.tablesThatContain(second.familyName())).isEmpty();
    assertThat(rows.tablesThatContain(younger)).isSubsetOf(WITHOUT_A_PERSON);
  }

  @Test
  void of_two_reports_on_one_leaver_the_one_that_is_not_erased_stays() throws SQLException {
    Decisions first = onSomebodyLivingIn(PARIS_19);
    Decisions second = first.onAnotherReport();
    String id = opened(first);
    topic.publish(second.confirmed(1, first.reportId()));
    await().atMost(PATIENCE).until(() -> rows.revisionOf(second.reportId()) == 1);

    change(
        "update caseload.cases set leaver = null, shown_report = '"
            + first.reportId()
            + "' where id = '%s'",
        id);

    topic.erase(first.reportId());

    await().atMost(PATIENCE).until(() -> rows.revisionOf(first.reportId()) == 0);
    assertThat(camille.details(id).getString("summary.leaver.familyName"))
        .as("what lists show is of the report that stays")
        .isEqualTo(second.familyName());
    assertThat(camille.details(id).<String>getList("reports.id"))
        .containsExactly(second.reportId().toString());
    assertThat(camille.details(id).getString("person.familyName")).isEqualTo(first.familyName());
  }

  @Test
  void ids_of_events_go_after_a_month_and_younger_ones_stay() throws SQLException {
    change("insert into caseload.inbox values ('%s', now() - interval '31 days')", "an-old-event");
    change("insert into caseload.inbox values ('%s', now() - interval '29 days')", "a-young-event");

    removeAll();

    assertThat(rows.isInInbox("an-old-event")).isFalse();
    assertThat(rows.isInInbox("a-young-event")).isTrue();
  }

  @Test
  void everything_that_hangs_on_a_case_goes_with_it() throws SQLException {
    assertThat(
            strings(
                "select conrelid::regclass::text || '.' || conname from pg_constraint where"
                    + " contype = 'f' and confrelid = 'caseload.cases'::regclass"
                    + " and confdeltype <> 'c'"))
        .as("references that lack: on delete cascade")
        .isEmpty();
  }

  @Test
  void the_account_is_for_the_auditor_alone() {
    camille.request().get("/purges").then().statusCode(403);
  }

  /** With the answer remembered. */
  private void noted(String id, String text) {
    camille
        .changing(id)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body("{\"text\":\"" + text + "\"}")
        .post("/cases/" + id + "/notes")
        .then()
        .statusCode(201);
    assertThat(rows.tablesThatContain(text)).contains("idempotency_key");
  }

  private void removeAll() {
    boolean more = true;
    while (more) {
      more = purge.removeCases();
    }
    purge.removeRows();
  }

  private String opened(Decisions leaver) {
    topic.publish(leaver.confirmed(1));
    return camille.awaitCase(leaver.familyName(), "NEW");
  }

  private String closed(Decisions leaver) {
    String id = opened(leaver);
    change(id, "assignment", "{\"caseworker\":\"camille.paris\"}", true, 200);
    change(id, "contact-attempts", "{\"channel\":\"PHONE\",\"result\":\"REACHED\"}", false, 201);
    change(id, "closure", "{\"reason\":\"NEW_PROJECT\"}", false, 200);
    return id;
  }

  private void change(String id, String what, String body, boolean put, int status) {
    var request = camille.request().header("If-Match", "*").body(body);
    String path = "/cases/" + id + "/" + what;
    (put ? request.put(path) : request.post(path)).then().statusCode(status);
  }

  private JsonPath purges() {
    return new CaseApi(tokens, "agnes.audit")
        .request()
        .get("/purges")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private Optional<ErasureRequested> erasureOf(UUID reportId) {
    EventReader<ReportRequest> reader = new EventReader<>(Topics.REPORT_REQUESTS);
    return topic.everythingOn(Topics.REPORT_REQUESTS.name()).stream()
        .filter(found -> found.key().equals(reportId.toString()))
        .map(found -> reader.read(found.key(), found.headers(), found.value()))
        .filter(ErasureRequested.class::isInstance)
        .map(ErasureRequested.class::cast)
        .findFirst();
  }

  private boolean isConfirmed(UUID reportId) throws SQLException {
    return !strings(
            "select report_id from caseload.report_erasure where confirmed_at is not null"
                + " and report_id = '"
                + reportId
                + "'")
        .isEmpty();
  }

  private void change(String sql, String id) throws SQLException {
    try (Connection owner = rows.asOwnerOfTheServer();
        Statement statement = owner.createStatement()) {
      statement.execute(sql.formatted(id));
    }
  }

  private List<String> strings(String sql) throws SQLException {
    try (Connection owner = rows.asOwnerOfTheServer();
        Statement statement = owner.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      List<String> all = new ArrayList<>();
      while (found.next()) {
        all.add(found.getString(1));
      }
      return all;
    }
  }
}
