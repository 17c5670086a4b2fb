package org.earlyleavers.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.earlyleavers.matching.dossier.Circumstances;
import org.earlyleavers.matching.dossier.Dossier;
import org.earlyleavers.matching.dossier.DossierEvent;
import org.earlyleavers.matching.dossier.ExchangeProgress;
import org.earlyleavers.matching.dossier.Report;
import org.earlyleavers.matching.record.Version;
import org.earlyleavers.matching.room.Freshness;
import org.junit.jupiter.api.Test;

class WaitingForSourcesTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final Version FIRST = new Version(1, 0);

  @Test
  void aReportIsLetGoWhenTheSourceIsHeardInEveryRoomAndNotBefore() {
    // Given a report that waits, because one of its two rooms has a backlog
    Circumstances backlog = circumstances(NOW.minus(Duration.ofHours(27)));
    Dossier held = heldBy(backlog);
    assertThat(held.waitsFor(InMemoryExchange.SOURCE)).isTrue();

    // Then the other room's marks are no reason to look again, however often they come
    assertThat(held.wouldHear(InMemoryExchange.SOURCE, backlog)).isFalse();

    // But that the backlog is done is one
    assertThat(held.wouldHear(InMemoryExchange.SOURCE, circumstances(NOW))).isTrue();
    assertThat(held.wouldHear("another", circumstances(NOW))).isFalse();
  }

  private static Dossier heldBy(Circumstances circumstances) {
    Dossier dossier = Dossier.empty("r1");
    for (DossierEvent event :
        List.of(
            new DossierEvent.ReportReceived(
                new Report.Standing(
                    FIRST,
                    Statements.SCHOOL,
                    LocalDate.of(2026, 11, 16),
                    NOW,
                    InMemoryExchange.BORN,
                    Set.of("a", "b"))),
            new DossierEvent.RoomAnswered("a", 0, FIRST, List.of()),
            new DossierEvent.RoomAnswered("b", 1, FIRST, List.of()))) {
      dossier = dossier.handle(event, circumstances).dossier();
    }
    return dossier;
  }

  private static Circumstances circumstances(Instant inTheOtherRoom) {
    return new Circumstances(
        InMemoryExchange.POLICY,
        "test",
        new ExchangeProgress(
            Map.of(
                0, Map.of(InMemoryExchange.SOURCE, Freshness.completeUpTo(NOW)),
                1, Map.of(InMemoryExchange.SOURCE, Freshness.completeUpTo(inTheOtherRoom)))),
        NOW);
  }
}
