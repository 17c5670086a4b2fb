package org.earlyleavers.faults.oracle;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.earlyleavers.faults.arena.Arena;
import org.earlyleavers.faults.load.Commune;
import org.earlyleavers.faults.load.Ledger;
import org.earlyleavers.faults.load.Person;
import org.earlyleavers.stack.launcher.Service;
import org.earlyleavers.stack.parts.Tokens;

/** Says, when nobody sends any more, whether the exchange holds what it has accepted. */
public final class Oracle implements AutoCloseable {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

  /** Something that goes round for ever makes headway, too. */
  private static final Duration LONGEST = Duration.ofMinutes(30);

  private final Arena arena;
  private final Ledger ledger;
  private final Admin admin;
  private final People people = new People();
  private final Map<Commune, Onlooker> onlookers = new EnumMap<>(Commune.class);
  private int refusalsTold;

  /** Opens a list for each structure. */
  public Oracle(Arena arena, Ledger ledger) {
    this.arena = arena;
    this.ledger = ledger;
    this.admin = arena.admin();
    for (Commune commune : Commune.values()) {
      onlookers.put(
          commune,
          new Onlooker(
              arena.service(Service.CASELOAD).address(),
              new Tokens(arena.issuer()),
              commune.caseworker()));
    }
  }

  /**
   * What it has seen.
   *
   * @param tookToSettle from the call until cases and feedback were as they have to be, or the
   *     whole wait if they never were
   */
  public record Verdict(Findings findings, Duration tookToSettle) {}

  /**
   * Waits until all is as it has to be, or until nobody has come nearer to the end of the topics
   * for so long, at most half an hour: what is still on its way is not lost.
   */
  public Verdict awaitRight(Duration patience) throws InterruptedException {
    long start = System.nanoTime();
    long nearer = start;
    Headway headway = new Headway();
    Duration settled = null;
    Findings findings = look();
    while (!findings.isClean()
        && System.nanoTime() - nearer < patience.toNanos()
        && since(start).compareTo(LONGEST) < 0) {
      if (comesNearer(headway)) {
        nearer = System.nanoTime();
      }
      if (settled == null && findings.lost().isEmpty() && findings.duplicated().isEmpty()) {
        settled = since(start);
      }
      Thread.sleep(BETWEEN_LOOKS.toMillis());
      findings = look();
    }
    if (findings.isClean()) {
      people.remember(ledger.people());
    } else {
      people.giveUpTheLost();
    }
    return new Verdict(
        findings.and(new Findings(newRefusals(), List.of(), List.of())),
        settled == null ? since(start) : settled);
  }

  private boolean comesNearer(Headway headway) throws InterruptedException {
    try {
      return headway.isMade(new Backlog(admin).standing());
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private List<String> newRefusals() {
    List<String> all = ledger.refusals();
    List<String> fresh = all.subList(refusalsTold, all.size());
    refusalsTold = all.size();
    return fresh;
  }

  private Findings look() throws InterruptedException {
    try {
      CaseTables tables = CaseTables.read(arena.jdbcUrl());
      List<Person> everybody = ledger.people();
      Findings compared = people.compare(everybody, tables);
      return compared.lost().isEmpty() && compared.duplicated().isEmpty()
          ? compared.and(Findings.unsettled(unsettled(tables)))
          : compared;
    } catch (SQLException e) {
      return Findings.unsettled(List.of("the database does not answer"));
    } catch (ExecutionException | TimeoutException e) {
      return Findings.unsettled(List.of("the broker does not answer"));
    }
  }

  private List<String> unsettled(CaseTables tables)
      throws InterruptedException, ExecutionException, TimeoutException {
    List<String> unsettled = new ArrayList<>();
    if (tables.openTransactions() > 0) {
      unsettled.add(tables.openTransactions() + " transactions are open");
    }
    if (tables.unpublished() > 0) {
      unsettled.add(tables.unpublished() + " case events are not published");
    }
    Backlog backlog = new Backlog(admin);
    backlog.lags().entrySet().stream()
        .filter(lag -> lag.getValue() > 0)
        .forEach(lag -> unsettled.add("%s lags by %d".formatted(lag.getKey(), lag.getValue())));
    unsettled.addAll(deadLetters(backlog.deadLetters()));
    onlookers.forEach(
        (commune, onlooker) -> {
          Map<?, ?> listed = tables.openCasesOf(commune.structure());
          Map<?, ?> seen = onlooker.openCases();
          if (!listed.equals(seen)) {
            unsettled.add(
                "the live list of %s shows %d open cases of %d, or not as they are now"
                    .formatted(commune.structure(), seen.size(), listed.size()));
          }
        });
    return unsettled;
  }

  /** Repeated after a crash there may be more of them than unreadable records. */
  private List<String> deadLetters(Map<String, Long> found) {
    Map<String, Integer> expected = new HashMap<>(ledger.expectedDeadLetters());
    List<String> wrong = new ArrayList<>();
    found.forEach(
        (topic, count) -> {
          int wanted = expected.getOrDefault(topic, 0);
          if (wanted == 0 || count < wanted) {
            wrong.add("%s has %d dead letters, not %d".formatted(topic, count, wanted));
          }
          expected.remove(topic);
        });
    expected.forEach((topic, wanted) -> wrong.add("%s lacks dead letters".formatted(topic)));
    return wrong;
  }

  /** How often a live list was told to be read again. */
  public int resyncs() {
    return onlookers.values().stream().mapToInt(Onlooker::resyncs).sum();
  }

  @Override
  public void close() {
    onlookers.values().forEach(Onlooker::close);
    admin.close();
  }
}
