package org.earlyleavers.adapters.intake.resubmission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.earlyleavers.adapters.intake.batch.TranslatedBatch;
import org.earlyleavers.adapters.intake.batch.TranslatedRecord;
import org.earlyleavers.adapters.intake.batch.Translation;
import org.earlyleavers.adapters.intake.batch.UnreadableBatchException;
import org.earlyleavers.adapters.intake.batch.WholeList;
import org.earlyleavers.adapters.intake.field.RecordFields;
import org.earlyleavers.adapters.intake.publishing.Receipt;
import org.earlyleavers.adapters.intake.publishing.Receipts;
import org.earlyleavers.adapters.intake.publishing.TakenBatch;
import org.earlyleavers.adapters.intake.quarantine.Quarantine;
import org.earlyleavers.adapters.intake.quarantine.QuarantinedRecord;
import org.earlyleavers.adapters.intake.reception.BatchStatistics;

/**
 * Takes a refused record in again, by today's rules and with the corrections that its ministry has
 * made. The source's progress stays as it is: one record is no batch.
 */
@ApplicationScoped
public class Resubmission {

  private final Receipts receipts;
  private final Quarantine quarantine;
  private final BatchStatistics statistics;
  private final Instance<RecordFormat> formats;

  Resubmission(
      Receipts receipts,
      Quarantine quarantine,
      BatchStatistics statistics,
      @Any Instance<RecordFormat> formats) {
    this.receipts = receipts;
    this.quarantine = quarantine;
    this.statistics = statistics;
    this.formats = formats;
  }

  /**
   * Takes a record in again; it leaves the quarantine unless it is refused again.
   *
   * @param corrections fields in place of the kept ones; {@code null} for one to leave out
   * @throws UnreadableBatchException if the format has no such field
   */
  TranslatedRecord resubmit(QuarantinedRecord kept, Map<String, String> corrections) {
    RecordFormat format =
        formats.stream()
            .filter(each -> each.ministry().equals(kept.source()))
            .findFirst()
            .orElseThrow();
    RecordFields fields = new RecordFields(corrected(kept, corrections, format), Set.of());
    try (Receipt receipt = receipts.open(kept.source())) {
      TakenBatch taken =
          receipt.publishPart(receivedAt -> translate(format, kept.line(), fields, receivedAt));
      statistics.count(kept.source(), taken);
      TranslatedRecord translated = taken.batch().records().get(0);
      leave(kept, taken, translated.translation());
      return translated;
    }
  }

  /** Whoever stands on a list from now on is ended by the next one that misses him or her. */
  private static TranslatedBatch translate(
      RecordFormat format, int line, RecordFields fields, Instant receivedAt) {
    TranslatedBatch alone =
        TranslatedBatch.laterRecordsWin(
            List.of(new TranslatedRecord(line, format.translate(fields, receivedAt))));
    return format
        .list(fields, receivedAt)
        .map(scope -> alone.asWhole(WholeList.some(scope)))
        .orElse(alone);
  }

  /** Refused again with other content, it has been kept as another record. */
  private void leave(QuarantinedRecord kept, TakenBatch taken, Translation translation) {
    if (!(translation instanceof Translation.Refused)) {
      quarantine.remove(kept.source(), kept.id(), "resolved");
    } else if (!taken.quarantined().contains(kept.id())) {
      quarantine.remove(kept.source(), kept.id(), "corrected");
    }
  }

  private static Map<String, String> corrected(
      QuarantinedRecord kept, Map<String, String> corrections, RecordFormat format) {
    Map<String, String> fields = new HashMap<>(kept.content().orElse(Map.of()));
    for (Map.Entry<String, String> each : corrections.entrySet()) {
      if (!format.hasField(each.getKey())) {
        throw new UnreadableBatchException("body", "has a field that the format does not have");
      }
      if (each.getValue() == null) {
        fields.remove(each.getKey());
      } else {
        fields.put(each.getKey(), each.getValue());
      }
    }
    return fields;
  }
}
