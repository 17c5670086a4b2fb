package org.earlyleavers.benchmarks.services;

import java.net.http.HttpClient;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.earlyleavers.benchmarks.measuring.Onlooker;
import org.earlyleavers.benchmarks.measuring.OpenLoop;
import org.earlyleavers.benchmarks.measuring.Percentiles;
import org.earlyleavers.events.LeaverDecision;
import org.earlyleavers.stack.launcher.LocalStack;
import org.earlyleavers.stack.launcher.Service;
import org.earlyleavers.stack.parts.Tokens;

/**
 * Measures the caseload service, with real parts and in a process of its own: a burst of decisions,
 * worklists, how soon a decision is on a list, and many open live lists.
 */
final class CaseloadMeasurement {

  private static final int BURST = 20_000;
  private static final int PER_SECOND = 50;
  private static final int STREAMS = 1_000;
  private static final Duration WARM_UP = Duration.ofSeconds(20);
  private static final Duration MEASURING = Duration.ofSeconds(60);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
  private static final Duration SETTLING = Duration.ofSeconds(30);
  private static final int UNACKNOWLEDGED = 2_000;

  private final LocalStack stack;
  private final InventedLeavers leavers;
  private final DecisionSender sender;
  private final CaseTables tables;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private int next;

  CaseloadMeasurement(
      LocalStack stack, InventedLeavers leavers, DecisionSender sender, CaseTables tables) {
    this.stack = stack;
    this.leavers = leavers;
    this.sender = sender;
    this.tables = tables;
  }

  /** With so many cases. */
  void measure(int cases) throws Exception {
    System.out.println("load: " + absorb(cases));
    tables.analyze();
    System.out.println("burst: " + absorb(Math.min(BURST, cases)));
    System.out.printf("%,d open cases of %d structures%n", tables.cases(), tables.structures());
    List<Desk> desks = desks();
    System.out.println("floor, select 1 from here: " + tables.floor(PER_SECOND * 100));
    System.out.println(
        "floor, a request that asks the database nothing: "
            + atARate(number -> desk(desks, number).nothing()));
    System.out.println("worklist: " + atARate(number -> desk(desks, number).list()));
    System.out.println("decision to live list: " + visible(desks));
    manyStreams(desks);
  }

  private List<Desk> desks() {
    Tokens tokens = new Tokens(stack.issuer());
    return leavers.users().stream()
        .map(user -> new Desk(http, stack.address(Service.CASELOAD), tokens.forUser(user)))
        .toList();
  }

  private static Desk desk(List<Desk> desks, int number) {
    return desks.get(number % desks.size());
  }

  private static Percentiles atARate(IntFunction<CompletableFuture<?>> action) {
    OpenLoop.run(PER_SECOND, WARM_UP, action);
    return OpenLoop.run(PER_SECOND, MEASURING, action);
  }

  /** Publishes decisions as fast as the broker takes them, and waits until all are applied. */
  private String absorb(int count) throws SQLException, InterruptedException {
    long expected = tables.applied() + count;
    long start = System.nanoTime();
    List<CompletableFuture<Void>> sending = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sending.add(sender.send(leavers.anywhere(next++)));
      if (sending.size() == UNACKNOWLEDGED) {
        sending.forEach(CompletableFuture::join);
        sending.clear();
      }
    }
    sending.forEach(CompletableFuture::join);
    double published = seconds(start);
    long applied = tables.applied();
    while (applied < expected) {
      Thread.sleep(BETWEEN_LOOKS.toMillis());
      applied = tables.applied();
    }
    double took = seconds(start);
    return "%,d decisions applied in %.1f s, %,.0f/s (published in %.1f s); %,d too many"
        .formatted(count, took, count / took, published, applied - expected);
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / (double) TimeUnit.SECONDS.toNanos(1);
  }

  /** From the moment at which a decision is due until a screen of the structure has it. */
  private Percentiles visible(List<Desk> desks) throws InterruptedException {
    Map<String, CompletableFuture<Void>> awaited = new ConcurrentHashMap<>();
    CountDownLatch connected = new CountDownLatch(desks.size());
    AtomicInteger resyncs = new AtomicInteger();
    for (Desk desk : desks) {
      desk.watch(
          new Onlooker(
              line ->
                  InventedLeavers.nameIn(line)
                      .map(awaited::remove)
                      .ifPresent(waiting -> waiting.complete(null)),
              connected,
              resyncs));
    }
    connected.await();
    return atARate(
        number -> {
          LeaverDecision decision = leavers.watched(next++);
          CompletableFuture<Void> seen = new CompletableFuture<>();
          awaited.put(InventedLeavers.nameOf(decision), seen);
          return sender
              .send(decision)
              .thenCompose(sent -> seen)
              .orTimeout(SETTLING.toSeconds(), TimeUnit.SECONDS);
        });
  }

  /** Decisions as they come, while many look. */
  private void manyStreams(List<Desk> desks) throws Exception {
    Map<String, Long> sentAt = new ConcurrentHashMap<>();
    ConcurrentLinkedQueue<Long> took = new ConcurrentLinkedQueue<>();
    CountDownLatch connected = new CountDownLatch(STREAMS);
    AtomicInteger resyncs = new AtomicInteger();
    try (HeapWatch heap = new HeapWatch(desks.get(0)::metrics)) {
      long start = System.nanoTime();
      for (int i = 0; i < STREAMS; i++) {
        desk(desks, i)
            .watch(
                new Onlooker(
                    line ->
                        InventedLeavers.nameIn(line)
                            .map(sentAt::get)
                            .ifPresent(sent -> took.add(System.nanoTime() - sent)),
                    connected,
                    resyncs));
      }
      connected.await();
      double opened = seconds(start);
      AtomicInteger expected = new AtomicInteger();
      Percentiles lists =
          OpenLoop.run(
              PER_SECOND,
              MEASURING,
              number -> {
                LeaverDecision decision = leavers.anywhere(next++);
                if (leavers.isWatched(decision)) {
                  expected.addAndGet(STREAMS / desks.size());
                }
                sentAt.put(InventedLeavers.nameOf(decision), System.nanoTime());
                CompletableFuture<Void> unused = sender.send(decision);
                return desk(desks, number).list();
              });
      long patience = System.nanoTime() + SETTLING.toNanos();
      while (took.size() < expected.get() && System.nanoTime() < patience) {
        Thread.sleep(BETWEEN_LOOKS.toMillis());
      }
      System.out.printf(
          "%,d live lists (opened in %.1f s), %d decisions/s all over the country: %,d of %,d told,"
              + " %d resyncs; %s%n",
          STREAMS,
          opened,
          PER_SECOND,
          took.size(),
          expected.get(),
          resyncs.get(),
          Percentiles.of(took));
      System.out.println("worklist meanwhile: " + lists);
      System.out.println(heap.seen());
    }
  }
}
