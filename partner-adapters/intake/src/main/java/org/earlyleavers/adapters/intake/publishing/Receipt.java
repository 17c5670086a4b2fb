package org.earlyleavers.adapters.intake.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.earlyleavers.adapters.intake.batch.TranslatedBatch;

/**
 * One batch on its way in. Closing it without {@link #publish} abandons it: the source's progress
 * does not move.
 */
public final class Receipt implements AutoCloseable {

  private final SourceIntake source;
  private final Instant begun;

  Receipt(SourceIntake source) {
    this.source = source;
    this.begun = source.begin();
  }

  /**
   * Publishes the batch and, behind it, the source's progress; the broker has acknowledged both
   * when it returns.
   *
   * @param translation gives the batch its events, recorded at an instant that is later than that
   *     of every batch of the source before; no events are a sign of life
   * @param confirmation what the sender confirms to have ended
   * @throws EndingUnconfirmedException if a whole list ends too many without a confirmation
   * @throws ExchangeUnavailableException if the broker does not acknowledge in time
   */
  public TakenBatch publish(
      Function<Instant, TranslatedBatch> translation, Optional<String> confirmation) {
    return source.publishInTurn(begun, translation, confirmation);
  }

  /**
   * Publishes a part of the batch; the broker has acknowledged it when it returns. Parts of other
   * batches of the source may stand between two of them.
   *
   * @throws ExchangeUnavailableException if the broker does not acknowledge in time
   */
  public TakenBatch publishPart(Function<Instant, TranslatedBatch> translation) {
    return source.publishPartInTurn(translation);
  }

  /**
   * Every part of the batch has been published: publishes the source's progress behind them.
   *
   * @throws ExchangeUnavailableException if the broker does not acknowledge in time
   */
  public void complete() {
    source.publishInTurn(
        begun, recordedAt -> TranslatedBatch.laterRecordsWin(List.of()), Optional.empty());
  }

  /** Lets the source's progress pass this batch by, since it may be long under way. */
  public void letOthersPass() {
    source.abandon(begun);
  }

  @Override
  public void close() {
    source.abandon(begun);
  }
}
