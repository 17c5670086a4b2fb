package org.earlyleavers.caseload.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.earlyleavers.caseload.service.Decisions.PARIS;
import static org.earlyleavers.caseload.service.Decisions.PARIS_19;
import static org.earlyleavers.caseload.service.Decisions.onSomebodyLivingIn;
import static org.earlyleavers.stack.parts.Waiting.PATIENCE;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.earlyleavers.caseload.decisions.DecisionSink;
import org.earlyleavers.events.CaseEvent;
import org.earlyleavers.events.CaseEvent.Change;
import org.earlyleavers.events.CaseEvent.State;
import org.earlyleavers.events.CaseEvent.StructureKind;
import org.earlyleavers.events.LeaverDecision;
import org.earlyleavers.events.Topics;
import org.earlyleavers.events.serialization.EventReader;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.Tokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(CaseloadProfile.class)
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "caseload"))
class CaseEventsTest {

  private static final String TAKE_THE_TURN =
      "select pg_advisory_lock(hashtext('caseload.outbox'))";
  private static final String KEEP = "create table public.kept as table caseload.outbox";
  private static final String BRING_BACK =
      "insert into caseload.outbox overriding system value table public.kept";

  private final EventReader<CaseEvent> reader = new EventReader<>(Topics.CASE_EVENTS);

  @Inject DecisionTopic topic;
  @Inject DecisionSink sink;
  @Inject Rows rows;
  Tokens tokens;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @Test
  void the_exchange_is_told_how_a_follow_up_goes_on_and_not_what_was_said() {
    Decisions leaver = onSomebodyLivingIn(PARIS_19);
    CaseApi camille = new CaseApi(tokens, "camille.paris");

    topic.publish(leaver.confirmed(1));
    String id = camille.awaitCase(leaver.familyName(), "NEW");
    camille
        .changing(id)
        .body("{\"caseworker\":\"camille.paris\"}")
        .put("/cases/" + id + "/assignment")
        .then()
        .statusCode(200);
    contact(camille, id, "NO_ANSWER");
    contact(camille, id, "REACHED");
    contact(camille, id, "APPOINTMENT");
    camille
        .changing(id)
        .body("{\"reason\":\"NEW_PROJECT\"}")
        .post("/cases/" + id + "/closure")
        .then()
        .statusCode(200);
    topic.publish(leaver.inTraining(2), leaver.confirmed(3));
    camille.awaitCase(leaver.familyName(), "ASSIGNED");

    List<CaseEvent> told = eventsOf(id, 8);
    assertThat(told)
        .extracting(CaseEvent::changes)
        .startsWith(
            Set.of(Change.OPENED),
            Set.of(Change.ASSIGNED),
            Set.of(Change.CONTACT_ATTEMPTED),
            Set.of(Change.CONTACT_ATTEMPTED),
            Set.of(Change.CONTACT_ATTEMPTED),
            Set.of(Change.CLOSED))
        .endsWith(Set.of(Change.REOPENED));
    assertThat(told)
        .extracting(CaseEvent::state)
        .containsExactly(
            State.TO_CONTACT,
            State.TO_CONTACT,
            State.TO_CONTACT,
            State.IN_CONTACT,
            State.IN_CONTACT,
            State.ENDED,
            State.ENDED,
            State.TO_CONTACT);
    assertThat(told.get(2).since()).isEqualTo(told.get(0).at());
    assertThat(told.get(4).since())
        .isEqualTo(told.get(3).since())
        .isAfter(told.get(2).at())
        .isBeforeOrEqualTo(told.get(3).at());
    assertThat(told.get(6).since()).isEqualTo(told.get(5).at());
    assertThat(told.get(7).since()).isEqualTo(told.get(7).at());
    assertThat(told).isSortedAccordingTo((a, b) -> Long.compare(a.revision(), b.revision()));
    assertThat(told).extracting(CaseEvent::reportIds).containsOnly(Set.of(leaver.reportId()));
    assertThat(told).extracting(CaseEvent::structureKind).containsOnly(StructureKind.LOCAL_MISSION);
    assertThat(recordsOf(id))
        .extracting(record -> new String(record.value(), StandardCharsets.UTF_8))
        .noneMatch(
            body ->
                body.contains("Secret")
                    || body.contains("camille")
                    || body.contains("NEW_PROJECT")
                    || body.contains(leaver.familyName()));
  }

  private static void contact(CaseApi caseworker, String id, String result) {
    caseworker
        .changing(id)
        .body("{\"channel\":\"PHONE\",\"result\":\"%s\",\"note\":\"Secret\"}".formatted(result))
        .post("/cases/" + id + "/contact-attempts")
        .then()
        .statusCode(201);
  }

  @Test
  void a_case_that_took_in_another_names_all_reports_and_the_other_none() {
    Decisions first = onSomebodyLivingIn(PARIS);
    Decisions second = first.onAnotherReport();
    apply(first.confirmed(1));
    apply(second.confirmed(1));
    String survivor = rows.caseOf(first.reportId());
    String other = rows.caseOf(second.reportId());

    apply(second.confirmed(2, first.reportId()));

    CaseEvent whole = eventsOf(survivor, 2).get(1);
    assertThat(whole.reportIds()).containsExactlyInAnyOrder(first.reportId(), second.reportId());
    assertThat(whole.changes()).contains(Change.ABSORBED);
    assertThat(whole.structureKind()).isEqualTo(StructureKind.COORDINATION);
    CaseEvent empty = eventsOf(other, 2).get(1);
    assertThat(empty.reportIds()).isEmpty();
    assertThat(empty.state()).isEqualTo(State.ENDED);
    // Of what was told about the second report, this is the latest.
    assertThat(whole.revision()).isGreaterThan(eventsOf(other, 2).get(0).revision());
  }

  @Test
  void what_is_rolled_back_is_not_told() {
    Decisions leaver = onSomebodyLivingIn(PARIS_19);

    QuarkusTransaction.begin();
    apply(leaver.confirmed(1));
    QuarkusTransaction.rollback();
    apply(leaver.confirmed(2));

    String id = rows.caseOf(leaver.reportId());
    assertThat(eventsOf(id, 1)).hasSize(1);
    assertThat(everything())
        .filteredOn(record -> body(record).contains(leaver.reportId().toString()))
        .extracting(ConsumerRecord::key)
        .containsOnly(id);
  }

  @Test
  void one_instance_publishes_and_what_it_left_when_it_was_killed_is_published_again_as_it_was()
      throws SQLException {
    Decisions leaver = onSomebodyLivingIn(PARIS_19);
    String id;
    try (Connection otherInstance = DriverManager.getConnection(url, "postgres", "");
        Statement statement = otherInstance.createStatement()) {
      // Given another instance that is publishing
      await().atMost(PATIENCE).until(() -> rows.waitingToBePublished() == 0);
      statement.execute(TAKE_THE_TURN);
      apply(leaver.confirmed(1));
      apply(leaver.inTraining(2));
      id = rows.caseOf(leaver.reportId());
      assertThat(rows.waitingToBePublished()).isEqualTo(2);
      assertThat(recordsOf(id)).isEmpty();

      // When it is gone, everything is published
      statement.execute("drop table if exists public.kept");
      statement.execute(KEEP);
    }
    eventsOf(id, 2);
    await().atMost(PATIENCE).until(() -> rows.waitingToBePublished() == 0);

    // And again, had it been killed before it could forget what the broker had acknowledged
    try (Connection owner = DriverManager.getConnection(url, "postgres", "");
        Statement statement = owner.createStatement()) {
      statement.execute(BRING_BACK);
      statement.execute("drop table public.kept");
    }
    eventsOf(id, 4);
    assertThat(recordsOf(id))
        .extracting(record -> reader.idOf(record.headers()))
        .satisfies(
            ids -> {
              assertThat(ids.subList(2, 4)).isEqualTo(ids.subList(0, 2));
              assertThat(ids.get(0)).isNotEqualTo(ids.get(1));
            });
  }

  private void apply(LeaverDecision decision) {
    sink.apply(UUID.randomUUID().toString(), decision);
  }

  /** Waits until there are so many of a case. */
  private List<CaseEvent> eventsOf(String caseId, int count) {
    await().atMost(PATIENCE).until(() -> recordsOf(caseId).size() >= count);
    assertThat(recordsOf(caseId)).hasSize(count);
    return recordsOf(caseId).stream()
        .map(record -> reader.read(record.key(), record.headers(), record.value()))
        .toList();
  }

  private List<ConsumerRecord<String, byte[]>> recordsOf(String caseId) {
    return everything().stream().filter(record -> caseId.equals(record.key())).toList();
  }

  private List<ConsumerRecord<String, byte[]>> everything() {
    return topic.everythingOn(Topics.CASE_EVENTS.name());
  }

  private static String body(ConsumerRecord<String, byte[]> record) {
    return new String(record.value(), StandardCharsets.UTF_8);
  }
}
