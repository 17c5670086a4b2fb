package org.earlyleavers.adapters.intake.reception;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.Optional;
import org.earlyleavers.adapters.intake.access.MinistryAccess;
import org.earlyleavers.adapters.intake.batch.BatchTranslator;
import org.earlyleavers.adapters.intake.publishing.Receipt;
import org.earlyleavers.adapters.intake.publishing.Receipts;
import org.earlyleavers.adapters.intake.publishing.TakenBatch;

/** Takes a ministry's batch in, from its token to the broker's acknowledgement. */
@ApplicationScoped
public class Reception {

  private final MinistryAccess access;
  private final Admission admission;
  private final Receipts receipts;
  private final BatchStatistics statistics;

  Reception(
      MinistryAccess access, Admission admission, Receipts receipts, BatchStatistics statistics) {
    this.access = access;
    this.admission = admission;
    this.receipts = receipts;
    this.statistics = statistics;
  }

  /**
   * Takes a batch in. When it returns, every record of it is acknowledged by the broker, refused
   * with a reason or dropped for age, and the source's progress stands behind it.
   *
   * @param ministry whose client may send it, and the source that it speaks for
   * @param largestBody in bytes
   * @throws io.quarkus.security.ForbiddenException if the client is not the ministry's
   * @throws BodyTooLargeException if the body is larger than that
   * @throws org.earlyleavers.adapters.intake.batch.UnreadableBatchException if the body cannot be
   *     told into records
   * @throws org.earlyleavers.adapters.intake.publishing.ExchangeUnavailableException if the broker
   *     does not acknowledge in time
   */
  public TakenBatch receive(
      String ministry, InputStream body, int largestBody, BatchTranslator translator) {
    return receive(ministry, body, largestBody, translator, Optional.empty());
  }

  /**
   * Takes a batch in that may be a whole list.
   *
   * @param confirmation what the sender confirms to have ended, as it was told
   * @throws org.earlyleavers.adapters.intake.publishing.EndingUnconfirmedException if the list
   *     would end too many without a confirmation; nothing of it is taken in
   * @see #receive(String, InputStream, int, BatchTranslator)
   */
  public TakenBatch receive(
      String ministry,
      InputStream body,
      int largestBody,
      BatchTranslator translator,
      Optional<String> confirmation) {
    access.require(ministry);
    admission.enter(ministry);
    try (Receipt receipt = receipts.open(ministry)) {
      byte[] bytes = Bodies.read(body, largestBody);
      TakenBatch taken =
          receipt.publish(recordedAt -> translator.translate(bytes, recordedAt), confirmation);
      statistics.count(ministry, taken);
      return taken;
    } finally {
      admission.leave(ministry);
    }
  }
}
