package org.earlyleavers.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.earlyleavers.faults.arena.Arena;
import org.earlyleavers.faults.load.Ledger;
import org.earlyleavers.faults.load.Load;
import org.earlyleavers.faults.oracle.Oracle;
import org.earlyleavers.faults.oracle.Oracle.Verdict;
import org.earlyleavers.stack.client.Exchange;

/** One exchange under load, in which one fault after the other strikes. */
final class FaultRun implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration LEAST_LOAD = Duration.ofSeconds(1);
  private static final Duration MOST_LOAD = Duration.ofSeconds(3);
  private static final int SHOWN = 10;

  private final Arena arena;
  private final Load load;
  private final Oracle oracle;
  private final long seed;
  private final Consumer<String> out;
  private final List<Row> rows = new ArrayList<>();
  private boolean broken;

  /** Begins with the load and no fault, so that all is warm, and known to be right before. */
  FaultRun(Arena arena, long seed, Consumer<String> out) throws InterruptedException {
    this.arena = arena;
    this.seed = seed;
    this.out = out;
    everySourceSpeaks(arena.exchange());
    this.load = new Load(arena.exchange(), seed);
    this.oracle = new Oracle(arena, load.ledger());
    strike(
        new Fault() {
          @Override
          public String name() {
            return "none";
          }

          @Override
          public int times() {
            return 1;
          }

          @Override
          public void strike(Scene scene) throws InterruptedException {
            scene.letPass(LEAST_LOAD, MOST_LOAD);
          }
        },
        1);
  }

  private static void everySourceSpeaks(Exchange exchange) {
    exchange.ministry("labour").sendDossiers("[]").expecting(200);
    exchange.ministry("defence").sendEngagements("").expecting(200);
    exchange
        .ministry("agriculture")
        .sendPupils(
            "0351962T",
            "Identifiant unique*;Premier prénom*;Deuxième prénom;Troisième prénom;Nom de famille*;"
                + "Nom d'usage;Code sexe*;Date de naissance (jj/mm/aaaa)*;Code commune naissance**;"
                + "Libellé commune naissance**;Code département naissance*;Code pays naissance*;"
                + "Statut*;Code MEF*;Division*\n")
        .expecting(200);
  }

  /** Lets a fault strike so often; the exchange has to be right each time before the next. */
  void strike(Fault fault, int times) throws InterruptedException {
    Row row = new Row(fault.name());
    rows.add(row);
    for (int i = 1; i <= times; i++) {
      // The same moments for one fault whatever else was asked for.
      Random random = new Random(seed * 31 + fault.name().hashCode() * 1_000L + i);
      Scene scene = new Scene(arena, load, i, random);
      try {
        once(fault, i, scene, row);
      } catch (FaultSkippedException e) {
        row.remark("skipped: " + e.getMessage());
        break;
      } catch (InterruptedException e) {
        throw e;
      } catch (Exception e) { // Whatever it is, nobody knows what is left of the exchange.
        broken = true;
        row.failed(e.toString());
        out.accept("%s: %s".formatted(fault.name(), e));
        break;
      }
      if (!row.isGood()) {
        break;
      }
    }
  }

  /** Whether a fault broke off, so that what others would show would not be theirs. */
  boolean isBroken() {
    return broken;
  }

  private void once(Fault fault, int time, Scene scene, Row row) throws Exception {
    int before = load.ledger().accepted();
    load.rate(Load.usualRate());
    load.resume();
    scene.letPass(LEAST_LOAD, MOST_LOAD);
    try {
      fault.strike(scene);
    } catch (FaultSkippedException e) {
      load.pause();
      throw e;
    }
    long mended = System.nanoTime();
    if (!load.pause()) {
      scene.violation("a request had no answer, minutes after everything was mended");
    }
    Duration untilSilent = Duration.ofNanos(System.nanoTime() - mended);
    Verdict verdict = oracle.awaitRight(PATIENCE);
    Verdict counted = new Verdict(verdict.findings(), untilSilent.plus(verdict.tookToSettle()));
    scene.recovered(counted.tookToSettle());
    row.add(load.ledger().accepted() - before, counted, scene);
    out.accept(
        "%s, time %d: %d accepted, %d repeated so far, right after %.1f s"
            .formatted(
                fault.name(),
                time,
                load.ledger().accepted() - before,
                load.ledger().repeated(),
                counted.tookToSettle().toMillis() / 1000.0));
    scene.remarks().forEach(each -> out.accept("  " + each));
    scene.violations().forEach(each -> out.accept("  " + each));
    verdict.findings().lines().stream().limit(SHOWN).forEach(each -> out.accept("  " + each));
  }

  /** Where every statement of the whole run has come to, if nothing was lost. */
  String account() {
    Ledger ledger = load.ledger();
    return "%,d accepted about %,d people: %,d applied, %,d superseded by later ones; %d refused; %,d requests repeated; live lists read again %d times"
        .formatted(
            ledger.accepted(),
            ledger.people().size(),
            ledger.standing(),
            ledger.accepted() - ledger.standing(),
            ledger.refusals().size(),
            ledger.repeated(),
            oracle.resyncs());
  }

  /** What came of each. */
  List<Row> rows() {
    return rows;
  }

  @Override
  public void close() {
    load.close();
    oracle.close();
  }
}
