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
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.earlyleavers.caseload.decisions.DecisionSink;
import org.earlyleavers.events.LeaverDecision;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(CaseloadProfile.class)
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "caseload"))
class SimultaneousDecisionsTest {

  private static final int ROUNDS = 25;
  private static final int REPORTS = 4;

  @Inject DecisionSink sink;
  @Inject Rows rows;
  @Inject DecisionTopic topic;
  @Inject SessionFactory sessions;

  @Test
  void decisions_about_one_leaver_that_are_applied_at_once_open_one_case() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(REPORTS);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        List<Decisions> reports = reportsOfOneLeaver();

        applyAtOnce(threads, eachNamingAllOthers(reports));

        assertThat(rows.openCasesOf(reports.get(0).familyName())).isEqualTo(1);
        assertThat(reports.stream().map(report -> rows.caseOf(report.reportId())).distinct())
            .hasSize(1);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** Each names its neighbour alone, so that what has to be locked shows only on the way. */
  @Test
  void a_chain_of_reports_that_arrive_on_all_partitions_at_once_is_one_case() {
    List<List<Decisions>> leavers =
        Stream.generate(SimultaneousDecisionsTest::reportsOfOneLeaver).limit(ROUNDS).toList();

    for (int link = 0; link < REPORTS; link++) {
      for (List<Decisions> reports : leavers) {
        UUID neighbour = reports.get((link + 1) % REPORTS).reportId();
        topic.publish(reports.get(link).confirmed(1, neighbour));
      }
    }

    for (List<Decisions> reports : leavers) {
      await()
          .atMost(PATIENCE)
          .until(
              () -> reports.stream().allMatch(report -> rows.revisionOf(report.reportId()) == 1));
      assertThat(rows.openCasesOf(reports.get(0).familyName())).isEqualTo(1);
      assertThat(reports.stream().map(report -> rows.caseOf(report.reportId())).distinct())
          .hasSize(1);
    }
  }

  /** Each entry is looked through by all that come later, up to thousands. */
  @Test
  void decisions_leave_nothing_behind_in_the_memory_of_queries() {
    sink.apply(UUID.randomUUID().toString(), onSomebodyLivingIn(PARIS_19).confirmed(1));
    Statistics statistics = sessions.getStatistics();
    statistics.setStatisticsEnabled(true);
    try {
      statistics.clear();

      for (int i = 0; i < REPORTS; i++) {
        sink.apply(UUID.randomUUID().toString(), onSomebodyLivingIn(PARIS_19).confirmed(1));
      }

      assertThat(statistics.getPrepareStatementCount()).as("statements of Hibernate").isPositive();
      assertThat(
              Stream.of(statistics.getQueries())
                  .filter(sql -> statistics.getQueryStatistics(sql).getPlanCacheMissCount() > 1))
          .as("queries that are remembered more than once")
          .isEmpty();
    } finally {
      statistics.setStatisticsEnabled(false);
    }
  }

  private static List<Decisions> reportsOfOneLeaver() {
    List<Decisions> reports = new ArrayList<>();
    reports.add(onSomebodyLivingIn(PARIS_19));
    while (reports.size() < REPORTS) {
      reports.add(reports.get(reports.size() - 1).onAnotherReport());
    }
    return reports;
  }

  private static List<LeaverDecision> eachNamingAllOthers(List<Decisions> reports) {
    UUID[] all = reports.stream().map(Decisions::reportId).toArray(UUID[]::new);
    return reports.stream().map(report -> report.confirmed(1, all)).toList();
  }

  private void applyAtOnce(ExecutorService threads, List<LeaverDecision> decisions)
      throws Exception {
    CyclicBarrier start = new CyclicBarrier(decisions.size());
    List<Future<?>> applied = new ArrayList<>();
    for (LeaverDecision decision : decisions) {
      applied.add(
          threads.submit(
              () -> {
                start.await(1, TimeUnit.MINUTES);
                sink.apply(UUID.randomUUID().toString(), decision);
                return null;
              }));
    }
    for (Future<?> one : applied) {
      one.get(1, TimeUnit.MINUTES);
    }
  }
}
