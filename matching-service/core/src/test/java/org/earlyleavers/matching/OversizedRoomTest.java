package org.earlyleavers.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.earlyleavers.matching.dossier.Reason;
import org.earlyleavers.matching.linkage.Comparison;
import org.earlyleavers.matching.linkage.ExactLinkage;
import org.earlyleavers.matching.linkage.Identity;
import org.earlyleavers.matching.linkage.Linkage;
import org.earlyleavers.matching.room.Room;
import org.junit.jupiter.api.Test;

/** A stand-in for an unknown birth date under a frequent name brings a crowd into one corner. */
class OversizedRoomTest {

  private static final int CROWD = 100_000;
  private static final LocalDate PLACEHOLDER = LocalDate.of(2008, 1, 1);

  private final AtomicInteger comparisons = new AtomicInteger();
  private final InMemoryExchange exchange =
      new InMemoryExchange(InMemoryExchange.POLICY, counting()).sourceSpeaks();

  @Test
  void aReportIsDecidedOnAfterAFewComparisonsAndTheLossIsCounted() {
    for (int each = 0; each < CROWD; each++) {
      exchange.send(
          Statements.spell(stranger(each), "e" + each, 1, Statements.DEPARTURE, Optional.empty()));
    }
    assertThat(comparisons).hasValue(0);

    exchange.send(Statements.reportOf(stranger(CROWD), "r1"));
    exchange.deliver();

    assertThat(exchange.decisionOn("r1").orElseThrow().reason()).isEqualTo(Reason.NOT_IN_TRAINING);
    assertThat(comparisons.get()).isPositive().isLessThan(10 * Room.MOST_COMPARED);
    assertThat(exchange.oversized()).isPositive();
  }

  @Test
  void whoeverSharesAnEmptierCornerIsFoundInTheCrowd() {
    exchange.send(
        Statements.spell(
            unknown("Zoé"), "z", 1, Statements.DEPARTURE.minusDays(1), Optional.empty()));
    for (int each = 0; each < CROWD; each++) {
      exchange.send(
          Statements.spell(stranger(each), "e" + each, 1, Statements.DEPARTURE, Optional.empty()));
    }

    exchange.send(Statements.reportOf(unknown("Zoé"), "r1"));
    exchange.deliver();

    assertThat(exchange.decisionOn("r1").orElseThrow().reason()).isEqualTo(Reason.IN_TRAINING);
  }

  /** Their INEs tell them apart. */
  private static Identity stranger(int number) {
    return Identity.of(
        Optional.of("12%07dXX".formatted(number)),
        "Martin",
        Optional.empty(),
        "Camille",
        PLACEHOLDER);
  }

  private static Identity unknown(String givenName) {
    return Identity.of(Optional.empty(), "Martin", Optional.empty(), givenName, PLACEHOLDER);
  }

  private Linkage counting() {
    Linkage exact = new ExactLinkage();
    return new Linkage() {
      @Override
      public Comparison compare(Identity left, Identity right) {
        comparisons.incrementAndGet();
        return exact.compare(left, right);
      }

      @Override
      public String version() {
        return exact.version();
      }
    };
  }
}
