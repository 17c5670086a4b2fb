package org.earlyleavers.benchmarks.latency;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.earlyleavers.benchmarks.measuring.Onlooker;
import org.earlyleavers.benchmarks.measuring.OpenLoop;
import org.earlyleavers.benchmarks.measuring.Percentiles;
import org.earlyleavers.events.DropoutReported;
import org.earlyleavers.events.DropoutReported.Course;
import org.earlyleavers.events.LeaverDecision;
import org.earlyleavers.events.LeaverDecision.Outcome;
import org.earlyleavers.stack.launcher.LocalStack;
import org.earlyleavers.stack.launcher.Service;
import org.earlyleavers.stack.parts.Tokens;

/** Reports that come at a rate, and how soon each is a case on the live list. */
final class ReportsUnderLoad {

  private static final int ACCEPTED = 202;

  /** Beyond the last report, for those that are late. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final LocalStack stack;
  private final Leavers leavers;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  ReportsUnderLoad(LocalStack stack, Leavers leavers) {
    this.stack = stack;
    this.leavers = leavers;
  }

  /** What became of a report. */
  private enum End {
    ON_THE_LIST,
    /** Decided otherwise: in review, or the same person as another. */
    NO_CASE,
    NOT_ACCEPTED
  }

  /**
   * How it went. All times are from when a report was due to be sent.
   *
   * @param accepted until the school had its answer
   * @param decided until matching had confirmed it
   * @param visible until the case was on the live list
   * @param sent how many reports
   * @param noCase of how many nobody is to be a case: a homonym is enrolled, or was reported
   * @param refused how many were not accepted
   * @param missing of how many nothing was heard a minute after the last was sent
   * @param resyncs how often the live list had to be read anew
   */
  record Result(
      Percentiles accepted,
      Percentiles decided,
      Percentiles visible,
      int sent,
      long noCase,
      long refused,
      long missing,
      int resyncs) {}

  private final class Run {

    private final Percentiles accepted = new Percentiles();
    private final Percentiles decided = new Percentiles();
    private final Percentiles visible = new Percentiles();
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();

    private record Waiting(long due, CompletableFuture<End> end, AtomicBoolean confirmed) {}

    private CompletableFuture<?> begin(String token, long due) {
      Leavers.Report report = leavers.next();
      Waiting mine = new Waiting(due, new CompletableFuture<>(), new AtomicBoolean());
      waiting.put(report.mark(), mine);
      HttpRequest request =
          HttpRequest.newBuilder(stack.address(Service.REPORTING).resolve("/dropout-reports"))
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(report.json()))
              .build();
      CompletableFuture<?> unused =
          http.sendAsync(request, BodyHandlers.discarding())
              .whenComplete(
                  (answer, failure) -> {
                    if (failure == null && answer.statusCode() == ACCEPTED) {
                      accepted.add(System.nanoTime() - due);
                    } else {
                      mine.end.complete(End.NOT_ACCEPTED);
                    }
                  });
      return mine.end;
    }

    private void hear(LeaverDecision decision) {
      Optional<Waiting> about =
          decision
              .report()
              .flatMap(DropoutReported::course)
              .flatMap(Course::label)
              .map(waiting::get);
      if (about.isEmpty() || decision.reason().outcome() == Outcome.ON_HOLD) {
        return;
      }
      if (decision.reason().outcome() == Outcome.CONFIRMED) {
        if (about.get().confirmed.compareAndSet(false, true)) {
          decided.add(System.nanoTime() - about.get().due);
        }
      } else {
        about.get().end.complete(End.NO_CASE);
      }
    }

    private void see(String line) {
      Leavers.markIn(line)
          .map(waiting::get)
          .ifPresent(
              shown -> {
                long now = System.nanoTime();
                if (shown.end.complete(End.ON_THE_LIST)) {
                  visible.add(now - shown.due);
                }
              });
    }

    private long count(End end) {
      return waiting.values().stream().filter(each -> each.end.getNow(null) == end).count();
    }
  }

  /** Sends reports about new people at a rate, whatever becomes of those before. */
  Result measure(int perSecond, Duration lasting) throws InterruptedException {
    Run run = new Run();
    AtomicInteger resyncs = new AtomicInteger();
    Tokens tokens = new Tokens(stack.issuer());
    String school = tokens.forClient("school-" + Leavers.SCHOOL);
    CountDownLatch connected = new CountDownLatch(1);
    try (Onlooker onlooker = new Onlooker(run::see, connected, resyncs);
        DecisionWatch decisions = new DecisionWatch(stack.bootstrapServers(), run::hear)) {
      decisions.start();
      watch(onlooker, tokens.forUser(Leavers.CASEWORKER));
      if (!connected.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("The live list does not open");
      }
      List<CompletableFuture<?>> begun =
          OpenLoop.begin(perSecond, lasting, (number, due) -> run.begin(school, due));
      await(begun);
      return new Result(
          run.accepted,
          run.decided,
          run.visible,
          begun.size(),
          run.count(End.NO_CASE),
          run.count(End.NOT_ACCEPTED),
          begun.stream().filter(each -> !each.isDone()).count(),
          resyncs.get());
    }
  }

  private void watch(Onlooker onlooker, String token) {
    CompletableFuture<?> unused =
        http.sendAsync(
            HttpRequest.newBuilder(stack.address(Service.CASELOAD).resolve("/cases/live"))
                .header("Authorization", "Bearer " + token)
                .build(),
            BodyHandlers.fromLineSubscriber(onlooker));
  }

  private static void await(List<CompletableFuture<?>> begun) throws InterruptedException {
    try {
      CompletableFuture.allOf(begun.toArray(CompletableFuture[]::new))
          .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      System.err.println("Some reports are late");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
