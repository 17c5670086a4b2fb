package org.earlyleavers.caseload.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.earlyleavers.caseload.service.Decisions.LES_ULIS;
import static org.earlyleavers.caseload.service.Decisions.PARIS_19;
import static org.earlyleavers.caseload.service.Decisions.onSomebodyLivingIn;
import static org.earlyleavers.stack.parts.Waiting.PATIENCE;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.earlyleavers.caseload.decisions.DecisionSink;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(CaseloadProfile.class)
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "caseload"))
class LiveListTest {

  @Inject DecisionTopic topic;
  @Inject DecisionSink sink;
  @Inject Rows rows;
  Tokens tokens;

  @TestHTTPResource("/cases/live")
  URI live;

  private SseConnection connect(String user, String... headers) throws Exception {
    return SseConnection.open(live, tokens.forUser(user), headers);
  }

  @Test
  void a_structure_sees_its_cases_come_change_and_go_and_no_others() throws Exception {
    Decisions leaver = onSomebodyLivingIn(PARIS_19);
    String name = leaver.familyName();
    try (SseConnection camille = connect("camille.paris");
        SseConnection karim = connect("karim.corbeil")) {
      assertThat(camille.response().headers().firstValue("Cache-Control")).contains("no-store");

      topic.publish(leaver.confirmed(1));
      camille.await(line -> line.startsWith("data:") && line.contains(name));
      assertThat(eventsOf(camille, name)).containsExactly("event:case-opened");

      topic.publish(leaver.confirmed(2));
      await().atMost(PATIENCE).until(() -> eventsOf(camille, name).size() == 2);
      topic.publish(leaver.inTraining(3));
      await().atMost(PATIENCE).until(() -> eventsOf(camille, name).size() == 3);
      assertThat(eventsOf(camille, name))
          .containsExactly("event:case-opened", "event:case-changed", "event:case-taken-back");

      topic.publish(leaver.movedTo(LES_ULIS).confirmed(4));
      karim.await(line -> line.startsWith("data:") && line.contains(name));
      assertThat(eventsOf(karim, name)).containsExactly("event:case-opened");
      camille.await("event:case-left"::equals);
      assertThat(eventsOf(camille, name)).hasSize(3);
    }
  }

  @Test
  void a_case_that_is_erased_leaves_the_lists_that_show_it() throws Exception {
    Decisions leaver = onSomebodyLivingIn(PARIS_19);
    try (SseConnection camille = connect("camille.paris")) {
      topic.publish(leaver.confirmed(1));
      camille.await(line -> line.startsWith("data:") && line.contains(leaver.familyName()));

      topic.erase(leaver.reportId());

      camille.await("event:case-left"::equals);
    }
  }

  /** The names of the events whose data contain a text. */
  private static List<String> eventsOf(SseConnection connection, String text) {
    List<String> lines = connection.lines();
    return IntStream.range(1, lines.size())
        .filter(i -> lines.get(i).startsWith("data:") && lines.get(i).contains(text))
        .mapToObj(i -> lines.get(i - 1))
        .toList();
  }

  @Test
  void events_are_numbered_and_silence_is_filled_with_comments() throws Exception {
    try (SseConnection camille = connect("camille.paris")) {
      long before = idsOf(camille).get(0);
      for (int i = 1; i <= 3; i++) {
        sink.apply(UUID.randomUUID().toString(), onSomebodyLivingIn(PARIS_19).confirmed(1));
      }

      await().atMost(PATIENCE).until(() -> camille.count("event:case-opened"::equals) == 3);
      assertThat(idsOf(camille)).containsExactly(before, before + 1, before + 2, before + 3);
      long comments = camille.count(line -> line.startsWith(":"));
      await()
          .atMost(PATIENCE)
          .until(() -> camille.count(line -> line.startsWith(":")) >= comments + 2);
    }
  }

  private static List<Long> idsOf(SseConnection connection) {
    return connection.lines().stream()
        .filter(line -> line.startsWith("id:"))
        .map(line -> Long.parseLong(line.substring("id:".length())))
        .toList();
  }

  @Test
  void who_comes_back_gets_what_was_missed_once_and_then_what_is_new() throws Exception {
    long seen;
    try (SseConnection camille = connect("camille.paris")) {
      sink.apply(UUID.randomUUID().toString(), onSomebodyLivingIn(PARIS_19).confirmed(1));
      camille.await("event:case-opened"::equals);
      seen = idsOf(camille).get(1);
    }
    Decisions missed = onSomebodyLivingIn(PARIS_19);
    sink.apply(UUID.randomUUID().toString(), missed.confirmed(1));
    sink.apply(UUID.randomUUID().toString(), missed.inTraining(2));

    try (SseConnection back = connect("camille.paris", "Last-Event-ID", Long.toString(seen))) {
      Decisions next = onSomebodyLivingIn(PARIS_19);
      sink.apply(UUID.randomUUID().toString(), next.confirmed(1));
      back.await(line -> line.contains(next.familyName()));

      assertThat(eventsOf(back, missed.familyName()))
          .containsExactly("event:case-opened", "event:case-taken-back");
      assertThat(eventsOf(back, next.familyName())).containsExactly("event:case-opened");
      assertThat(idsOf(back)).containsExactly(seen + 1, seen + 2, seen + 3);
      assertThat(back.count("event:resync"::equals)).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"whatever", "-1", "999999999999999999", "99999999999999999999"})
  void who_names_an_event_that_never_was_is_told_to_read_the_list_again(String id)
      throws Exception {
    try (SseConnection back = connect("camille.paris", "Last-Event-ID", id)) {
      back.await("event:resync"::equals);
    }
  }

  @Test
  void who_was_away_for_too_long_is_told_to_read_the_list_again() throws Exception {
    Decisions forgotten = onSomebodyLivingIn(PARIS_19);
    long seen;
    try (SseConnection camille = connect("camille.paris")) {
      seen = idsOf(camille).get(0);
      sink.apply(UUID.randomUUID().toString(), forgotten.confirmed(1));
      camille.await("event:case-opened"::equals);
    }
    rows.forgetLiveEvents();

    try (SseConnection back = connect("camille.paris", "Last-Event-ID", Long.toString(seen))) {
      back.await("event:resync"::equals);
      sink.apply(UUID.randomUUID().toString(), onSomebodyLivingIn(PARIS_19).confirmed(1));
      back.await("event:case-opened"::equals);
      assertThat(idsOf(back)).containsExactly(seen + 1, seen + 2);
      assertThat(back.lines()).noneMatch(line -> line.contains(forgotten.familyName()));
    }
  }

  @Test
  void what_is_rolled_back_is_not_told() throws Exception {
    Decisions rolledBack = onSomebodyLivingIn(PARIS_19);
    Decisions committed = onSomebodyLivingIn(PARIS_19);
    try (SseConnection camille = connect("camille.paris")) {
      QuarkusTransaction.begin();
      sink.apply(UUID.randomUUID().toString(), rolledBack.confirmed(1));
      QuarkusTransaction.rollback();
      sink.apply(UUID.randomUUID().toString(), committed.confirmed(1));

      camille.await(line -> line.contains(committed.familyName()));
      assertThat(camille.count(line -> line.contains(rolledBack.familyName()))).isZero();
    }
  }

  @Test
  void a_client_that_does_not_read_holds_up_nobody_and_is_told_to_read_the_list_again()
      throws Exception {
    // Big enough that what the sockets buffer is soon full.
    Decisions leaver = onSomebodyLivingIn(PARIS_19).withResidenceCalled("x".repeat(300_000));
    int changes = 60;
    try (SseConnection reading = connect("camille.paris");
        Socket stalled = SseConnection.openWithoutReading(live, tokens.forUser("camille.paris"))) {
      for (int revision = 1; revision <= changes; revision++) {
        sink.apply(UUID.randomUUID().toString(), leaver.confirmed(revision));
        int seen = revision;
        await()
            .atMost(PATIENCE)
            .until(() -> reading.count(line -> line.contains(leaver.familyName())) == seen);
      }

      SseConnection.readUntil(stalled, "event:resync");
      Decisions next = onSomebodyLivingIn(PARIS_19);
      sink.apply(UUID.randomUUID().toString(), next.confirmed(1));
      SseConnection.readUntil(stalled, next.familyName());
      assertThat(reading.count("event:resync"::equals)).isZero();
    }
  }
}
