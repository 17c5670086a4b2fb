package org.earlyleavers.adapters.defence.translation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.earlyleavers.adapters.defence.format.EngagementFields;
import org.earlyleavers.adapters.defence.format.EngagementLines;
import org.earlyleavers.adapters.intake.batch.BatchTranslator;
import org.earlyleavers.adapters.intake.batch.TranslatedBatch;
import org.earlyleavers.adapters.intake.batch.TranslatedRecord;
import org.earlyleavers.adapters.intake.batch.Translation;
import org.earlyleavers.adapters.intake.field.FieldFinding;
import org.earlyleavers.adapters.intake.pseudonym.Pseudonyms;
import org.earlyleavers.events.EnrolmentChanged;

/** Translates engagements; of two states of one engagement the later recorded one wins. */
public final class EngagementTranslator implements BatchTranslator {

  private final EngagementReading reading;

  /**
   * A translator.
   *
   * @param clockTolerance how far {@code recordedAt} may be ahead of the receipt
   */
  public EngagementTranslator(Pseudonyms pseudonyms, Duration clockTolerance) {
    this.reading = new EngagementReading(pseudonyms, clockTolerance);
  }

  @Override
  public TranslatedBatch translate(byte[] body, Instant receivedAt) {
    List<TranslatedRecord> records =
        EngagementLines.read(body).stream()
            .map(line -> new TranslatedRecord(line.number(), translate(line, receivedAt)))
            .toList();
    return new TranslatedBatch(
        records,
        TranslatedBatch.lastPerKey(
            TranslatedBatch.eventsOf(records).stream()
                .map(EnrolmentChanged.class::cast)
                .sorted(Comparator.comparing(EnrolmentChanged::recordedAt))
                .toList()));
  }

  private Translation translate(EngagementLines.Line line, Instant receivedAt) {
    return line.object()
        .map(object -> reading.read(EngagementFields.of(object), receivedAt))
        .orElseGet(
            () ->
                Translation.Refused.over(
                    FieldFinding.WHOLE_RECORD, "expected a JSON object in UTF-8"));
  }
}
