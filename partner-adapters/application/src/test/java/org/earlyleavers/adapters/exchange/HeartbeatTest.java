package org.earlyleavers.adapters.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.earlyleavers.stack.parts.Waiting.PATIENCE;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.earlyleavers.adapters.exchange.Exchange.Published;
import org.earlyleavers.adapters.intake.ledger.ProgressLedger;
import org.earlyleavers.adapters.intake.ledger.ProgressLedger.Progress;
import org.earlyleavers.events.EnrolmentEvent;
import org.earlyleavers.events.SourceProgress;
import org.earlyleavers.events.Topics;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@AdapterTest
class HeartbeatTest {

  Tokens tokens;
  @Inject Exchange exchange;
  @Inject ProgressLedger ledger;

  @BeforeEach
  void theSourceHasSpoken() {
    given()
        .auth()
        .oauth2(tokens.forClient("ministry-defence"))
        .contentType("application/x-ndjson")
        .body(new byte[0])
        .post("/defence/engagements")
        .then()
        .statusCode(200);
  }

  @Test
  void aSourceThatHasSpokenIsStatedAgainAndAgainWithoutBeingMoreComplete() {
    Instant answered = Instant.now();

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(beatsSince(answered))
                    .extracting(SourceProgress::partition)
                    .contains(0, 1, 2, 3));

    assertThat(beatsSince(answered))
        .allSatisfy(beat -> assertThat(beat.completeUpTo()).isBefore(answered));
    assertThat(statedInPartitionZero())
        .as("never overtaken, since every mark of a source is stated in turn")
        .isSorted();
  }

  @Test
  void aRestartedExchangeKnowsHowFarASourceWasComplete() {
    Instant stated =
        exchange
            .on(Topics.ENROLMENT_CHANGES, SourceProgress.class)
            .filter(progress -> progress.source().equals("defence"))
            .map(SourceProgress::completeUpTo)
            .max(Comparator.naturalOrder())
            .orElseThrow();

    assertThat(ledger.all().get("defence").told()).isAfterOrEqualTo(stated);
  }

  @Test
  void ofOneMarkTheLeastThatWasToldIsKeptForTheNextStart() {
    Instant ahead = Instant.parse("2026-03-04T00:00:00Z");
    Instant monday = Instant.parse("2026-03-02T00:00:00Z");
    ledger.enter("nobody", new Progress(ahead, ahead));
    ledger.enter("nobody", new Progress(ahead, monday));
    ledger.enter("nobody", new Progress(ahead, ahead));

    assertThat(ledger.all().get("nobody")).isEqualTo(new Progress(ahead, monday));

    Instant next = ahead.plusSeconds(1);
    ledger.enter("nobody", new Progress(next, next));
    ledger.enter("nobody", new Progress(ahead, monday));

    assertThat(ledger.all().get("nobody")).as("a later batch").isEqualTo(new Progress(next, next));
  }

  private List<SourceProgress> beatsSince(Instant instant) {
    return exchange
        .on(Topics.ENROLMENT_CHANGES, SourceProgress.class)
        .filter(progress -> progress.source().equals("defence"))
        .filter(progress -> progress.statedAt().orElseThrow().isAfter(instant))
        .toList();
  }

  private List<Instant> statedInPartitionZero() {
    return exchange.on(Topics.ENROLMENT_CHANGES).stream()
        .filter(published -> published.onTopic().partition() == 0)
        .map(Published<EnrolmentEvent>::event)
        .filter(SourceProgress.class::isInstance)
        .map(SourceProgress.class::cast)
        .filter(progress -> progress.source().equals("defence"))
        .map(progress -> progress.statedAt().orElseThrow())
        .collect(Collectors.toList());
  }
}
