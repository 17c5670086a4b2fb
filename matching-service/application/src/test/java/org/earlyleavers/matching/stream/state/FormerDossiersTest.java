package org.earlyleavers.matching.stream.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.earlyleavers.matching.dossier.Circumstances;
import org.earlyleavers.matching.dossier.Dossier;
import org.earlyleavers.matching.dossier.DossierEvent;
import org.earlyleavers.matching.dossier.ExchangeProgress;
import org.earlyleavers.matching.dossier.Policy;
import org.earlyleavers.matching.dossier.Policy.UnreviewedMatch;
import org.earlyleavers.matching.dossier.Reason;
import org.earlyleavers.matching.dossier.Report;
import org.earlyleavers.matching.linkage.ExactLinkage;
import org.earlyleavers.matching.linkage.Identity;
import org.earlyleavers.matching.record.Content;
import org.earlyleavers.matching.record.RecordRef;
import org.earlyleavers.matching.record.RecordRef.Kind;
import org.earlyleavers.matching.record.Version;
import org.earlyleavers.matching.room.Finding;
import org.junit.jupiter.api.Test;

/** What was kept before there were reviews is read, and goes on. */
class FormerDossiersTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final LocalDate BORN = LocalDate.of(2008, 3, 14);
  private static final List<String> ADDED_WITH_REVIEWS =
      List.of("reviews", "taken", "verdict", "weightsVersion", "identity");

  private final StateSerde<StoredDossier> serde = new StateSerde<>(StoredDossier.class);

  @Test
  void aDossierThatWasKeptBeforeThereWereReviewsIsReadAndGoesOn() throws IOException {
    byte[] former = withoutWhatReviewsAdded(new StoredDossier(decided(), Optional.empty()));

    StoredDossier read = serde.deserializer().deserialize("any", former);

    assertThat(new String(former, 1, former.length - 1, UTF_8)).doesNotContain(ADDED_WITH_REVIEWS);
    Dossier next = read.dossier().handle(new DossierEvent.Woken(), circumstances()).dossier();
    assertThat(next.decision().orElseThrow().reason()).isEqualTo(Reason.IN_TRAINING);
    assertThat(next.decision().orElseThrow().weightsVersion()).isEqualTo("weights");
    assertThat(next.openOrDecidedReviews()).isEmpty();
  }

  private static Dossier decided() {
    Version version = new Version(1, 0);
    Identity lea = Identity.of(Optional.empty(), "Lefèvre", Optional.empty(), "Léa", BORN);
    Finding enrolled =
        new Finding(
            new RecordRef(Kind.ENROLMENT, "labour", "e1"),
            version,
            Optional.of(
                new Finding.Match(
                    new Content.Spell(
                        Optional.empty(), LocalDate.of(2026, 11, 1), Optional.empty()),
                    NOW,
                    lea,
                    new ExactLinkage().compare(lea, lea))));
    return Dossier.empty("0b0e7e4e-0000-4000-8000-000000000000")
        .handle(
            new DossierEvent.ReportReceived(
                new Report.Standing(
                    version, "0951099D", LocalDate.of(2026, 11, 16), NOW, BORN, Set.of("room"))),
            circumstances())
        .dossier()
        .handle(
            new DossierEvent.RoomAnswered("room", 0, version, List.of(enrolled)), circumstances())
        .dossier();
  }

  private static Circumstances circumstances() {
    return new Circumstances(
        new Policy(
            Map.of("labour", Duration.ofHours(26)),
            Duration.ofMinutes(1),
            Duration.ofDays(3),
            Period.ofMonths(2),
            Duration.ofDays(14),
            UnreviewedMatch.CONFIRM,
            Period.ofYears(2)),
        "weights",
        new ExchangeProgress(Map.of()),
        NOW);
  }

  private byte[] withoutWhatReviewsAdded(StoredDossier dossier) throws IOException {
    byte[] written = serde.serializer().serialize("any", dossier);
    JsonMapper json = new JsonMapper();
    JsonNode tree = json.readTree(Arrays.copyOfRange(written, 1, written.length));
    remove(tree);
    ByteArrayOutputStream former = new ByteArrayOutputStream();
    former.write(written[0]);
    former.writeBytes(json.writeValueAsBytes(tree));
    return former.toByteArray();
  }

  private static void remove(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(ADDED_WITH_REVIEWS);
    }
    node.forEach(FormerDossiersTest::remove);
  }
}
