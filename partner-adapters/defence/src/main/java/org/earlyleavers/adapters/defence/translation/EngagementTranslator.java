package org.earlyleavers.adapters.defence.translation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.earlyleavers.adapters.defence.format.EngagementFields;
import org.earlyleavers.adapters.defence.format.EngagementLine;
import org.earlyleavers.adapters.intake.batch.TranslatedBatch;
import org.earlyleavers.adapters.intake.batch.TranslatedRecord;
import org.earlyleavers.adapters.intake.batch.Translation;
import org.earlyleavers.adapters.intake.field.FieldFinding;
import org.earlyleavers.adapters.intake.field.RecordFields;
import org.earlyleavers.adapters.intake.pseudonym.Pseudonyms;
import org.earlyleavers.adapters.intake.streaming.Line;
import org.earlyleavers.adapters.intake.streaming.LineTranslator;
import org.earlyleavers.events.EnrolmentChanged;

/** Translates engagements; of two states of one engagement the later recorded one wins. */
public final class EngagementTranslator implements LineTranslator {

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
  public TranslatedBatch translate(List<Line> lines, Instant receivedAt) {
    List<TranslatedRecord> records =
        lines.stream().flatMap(line -> translate(line, receivedAt).stream()).toList();
    return new TranslatedBatch(
        records,
        TranslatedBatch.lastPerKey(
            TranslatedBatch.eventsOf(records).stream()
                .map(EnrolmentChanged.class::cast)
                .sorted(Comparator.comparing(EnrolmentChanged::recordedAt))
                .toList()));
  }

  /** Translates one engagement by itself. */
  public Translation translate(RecordFields fields, Instant receivedAt) {
    return reading.read(fields, receivedAt);
  }

  private Optional<TranslatedRecord> translate(Line line, Instant receivedAt) {
    return EngagementLine.read(line.bytes())
        .map(read -> new TranslatedRecord(line.number(), translate(read, receivedAt)));
  }

  private Translation translate(EngagementLine line, Instant receivedAt) {
    if (line instanceof EngagementLine.Engagement engagement) {
      return reading.read(EngagementFields.of(engagement.object()), receivedAt);
    }
    EngagementLine.Unreadable unreadable = (EngagementLine.Unreadable) line;
    return Translation.Refused.over(FieldFinding.WHOLE_RECORD, unreadable.hint());
  }
}
