package org.earlyleavers.caseload.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earlyleavers.caseload.service.Decisions.LES_ULIS;
import static org.earlyleavers.caseload.service.Decisions.PARIS_19;
import static org.earlyleavers.caseload.service.Decisions.onSomebodyLivingIn;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.earlyleavers.caseload.decisions.DecisionSink;
import org.earlyleavers.caseload.decisions.DecisionSink.Arrival;
import org.earlyleavers.events.LeaverDecision;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a poll brings is applied in one transaction, of which nobody can tell. */
@QuarkusTest
@TestProfile(CaseloadProfile.class)
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "caseload"))
class OnePollTest {

  private static final int LEAVERS = 4;
  private static final int REPORTS_OF_EACH = 3;
  private static final int DECISIONS = 40;

  @Inject DecisionSink sink;
  @Inject Rows rows;

  static IntStream seeds() {
    return IntStream.rangeClosed(1, 12);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void decisions_that_come_together_end_as_if_they_had_come_one_after_the_other(long seed) {
    List<Decisions> together = reports();
    List<Decisions> alone = reports();

    sink.applyAll(arrivals(together, new Random(seed)));
    for (Arrival arrival : arrivals(alone, new Random(seed))) {
      sink.apply(arrival.eventId(), arrival.decision());
    }

    assertThat(outcome(together)).isEqualTo(outcome(alone));
  }

  private static List<Decisions> reports() {
    List<Decisions> reports = new ArrayList<>();
    for (int leaver = 0; leaver < LEAVERS; leaver++) {
      Decisions report = onSomebodyLivingIn(PARIS_19);
      for (int i = 0; i < REPORTS_OF_EACH; i++) {
        reports.add(report);
        report = report.onAnotherReport();
      }
    }
    return reports;
  }

  /** The same changes of mind for the same seed, some of them twice and some out of order. */
  private static List<Arrival> arrivals(List<Decisions> reports, Random random) {
    long[] revisions = new long[reports.size()];
    List<Arrival> arrivals = new ArrayList<>();
    while (arrivals.size() < DECISIONS) {
      int about = random.nextInt(reports.size());
      int firstOfLeaver = about / REPORTS_OF_EACH * REPORTS_OF_EACH;
      UUID[] others =
          random.nextInt(3) == 0
              ? new UUID[0]
              : new UUID[] {
                reports.get(firstOfLeaver + random.nextInt(REPORTS_OF_EACH)).reportId()
              };
      Decisions report = reports.get(about);
      LeaverDecision decision = decision(report, ++revisions[about], others, random.nextInt(6));
      Arrival arrival = new Arrival(UUID.randomUUID().toString(), decision);
      arrivals.add(arrival);
      if (random.nextInt(8) == 0) {
        arrivals.add(arrival);
      }
      if (random.nextInt(8) == 0) {
        Collections.swap(arrivals, arrivals.size() - 1, random.nextInt(arrivals.size()));
      }
    }
    return arrivals;
  }

  private static LeaverDecision decision(
      Decisions report, long revision, UUID[] others, int which) {
    return switch (which) {
      case 0 -> report.inTraining(revision, others);
      case 1 -> report.onHold(revision, others);
      case 2 -> report.withdrawn(revision);
      case 3 -> report.movedTo(LES_ULIS).confirmed(revision, others);
      default -> report.confirmed(revision, others);
    };
  }

  /** Which reports share a case and what became of it, without ids. */
  private List<String> outcome(List<Decisions> reports) {
    List<String> cases = new ArrayList<>();
    List<String> outcome = new ArrayList<>();
    for (Decisions report : reports) {
      List<String> found = rows.casesOf(report.reportId());
      if (found.isEmpty()) {
        outcome.add("none");
      } else {
        if (!cases.contains(found.get(0))) {
          cases.add(found.get(0));
        }
        outcome.add(cases.indexOf(found.get(0)) + " " + rows.stateOf(found.get(0)));
      }
    }
    return outcome;
  }
}
