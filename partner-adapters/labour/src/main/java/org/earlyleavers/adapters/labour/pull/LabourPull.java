package org.earlyleavers.adapters.labour.pull;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.earlyleavers.adapters.intake.age.MinimumAge;
import org.earlyleavers.adapters.intake.database.DatabaseUnavailableException;
import org.earlyleavers.adapters.intake.publishing.ExchangeUnavailableException;
import org.earlyleavers.adapters.intake.publishing.Receipt;
import org.earlyleavers.adapters.intake.publishing.Receipts;
import org.earlyleavers.adapters.labour.pushed.PushedEnds;
import org.jboss.logging.Logger;

/**
 * Asks the follow-up for all apprentices, one question after the other. An answer is published when
 * it is complete and not before; the source's progress stands behind a pull of which every answer
 * was.
 */
@Startup
@ApplicationScoped
public class LabourPull {

  private static final Logger LOG = Logger.getLogger(LabourPull.class);
  private static final String SOURCE = "labour";

  private final Receipts receipts;
  private final FollowUps followUps;
  private final PushedEnds pushedEnds;
  private final Optional<Pulling> pulling;

  LabourPull(Receipts receipts, FollowUps followUps, PushedEnds pushedEnds, PullSettings settings) {
    this.receipts = receipts;
    this.followUps = followUps;
    this.pushedEnds = pushedEnds;
    this.pulling = Pulling.of(settings);
  }

  @Scheduled(
      every = "${adapters.labour.pull.every:6h}",
      delayed = "30s",
      concurrentExecution = ConcurrentExecution.SKIP)
  void pullAgain() {
    pull();
  }

  /**
   * Pulls once, if there is where from.
   *
   * @return whether every answer was complete and is in the exchange
   */
  public boolean pull() {
    return pulling.map(this::pull).orElse(Boolean.FALSE);
  }

  /** Whether there is where to pull from. */
  public boolean isOn() {
    return pulling.isPresent();
  }

  private boolean pull(Pulling from) {
    LocalDate today = MinimumAge.dayOf(Instant.now());
    boolean complete = true;
    try (Receipt receipt = receipts.open(SOURCE)) {
      receipt.letOthersPass();
      for (PullQuery query : from.queries(today)) {
        complete &= pull(from.client(), query, receipt);
      }
      if (complete) {
        receipt.complete();
      }
    }
    // Whoever left by then began in a year that is no longer asked for.
    pushedEnds.forgetBefore(today.minusYears(from.yearsOfEntry()));
    return complete;
  }

  private boolean pull(AffelnetClient client, PullQuery query, Receipt receipt) {
    try {
      List<JsonNode> items = client.ask(query);
      LOG.infof("%s: %d apprentices", query, items.size());
      followUps.publish(query, items, receipt);
      return true;
    } catch (PullFailedException e) {
      LOG.warnf("%s: %s; nothing of it is taken in until the next pull", query, e.getMessage());
      return false;
    } catch (ExchangeUnavailableException | DatabaseUnavailableException e) {
      // What the broker has of it is published again by the next pull.
      LOG.warnf("%s: the exchange has not taken all of it; the next pull goes on", query);
      return false;
    }
  }
}
