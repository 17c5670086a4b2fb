package org.earlyleavers.adapters.labour.translation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.earlyleavers.adapters.intake.batch.BatchTranslator;
import org.earlyleavers.adapters.intake.batch.TranslatedBatch;
import org.earlyleavers.adapters.intake.batch.TranslatedRecord;
import org.earlyleavers.adapters.intake.batch.Translation;
import org.earlyleavers.adapters.intake.field.FieldFinding;
import org.earlyleavers.adapters.intake.field.RecordFields;
import org.earlyleavers.adapters.intake.pseudonym.Pseudonyms;
import org.earlyleavers.adapters.labour.diploma.DiplomaRegister;
import org.earlyleavers.adapters.labour.format.DossierArray;
import org.earlyleavers.adapters.labour.format.DossierField;
import org.earlyleavers.adapters.labour.format.SchoolYear;
import org.earlyleavers.events.Event;

/** Translates a batch of version 3. */
public final class DossierTranslator implements BatchTranslator {

  private final DossierReading reading;
  private final int maxItems;

  /** A translator for batches of at most that many records. */
  public DossierTranslator(Pseudonyms pseudonyms, DiplomaRegister diplomas, int maxItems) {
    this.reading = new DossierReading(pseudonyms, diplomas);
    this.maxItems = maxItems;
  }

  @Override
  public TranslatedBatch translate(byte[] body, Instant receivedAt) {
    List<InSchoolYear> translated = new ArrayList<>();
    for (Optional<RecordFields> item : DossierArray.read(body, maxItems)) {
      int position = translated.size();
      translated.add(
          item.map(fields -> translate(position, fields, receivedAt))
              .orElseGet(() -> notAnObject(position)));
    }
    return new TranslatedBatch(
        translated.stream().map(InSchoolYear::translated).toList(), believed(translated));
  }

  /** Translates one record by itself. */
  public Translation translate(RecordFields fields, Instant receivedAt) {
    return reading.read(fields, receivedAt);
  }

  private InSchoolYear translate(int position, RecordFields fields, Instant receivedAt) {
    Translation translation = reading.read(fields, receivedAt);
    String schoolYear = fields.optional(DossierField.SCHOOL_YEAR, SchoolYear.FORMAT).orElse("");
    return new InSchoolYear(schoolYear, new TranslatedRecord(position, translation));
  }

  private static InSchoolYear notAnObject(int position) {
    return new InSchoolYear(
        "",
        new TranslatedRecord(
            position, Translation.Refused.over(FieldFinding.WHOLE_RECORD, "expected an object")));
  }

  /**
   * A course of two years has two records, of which the earlier year's says nothing about a later
   * abandonment: the later year is believed, and of one year the record that stands later.
   */
  private static List<Event> believed(List<InSchoolYear> translated) {
    return TranslatedBatch.lastPerKey(
        TranslatedBatch.eventsOf(
            translated.stream()
                .sorted(Comparator.comparing(InSchoolYear::schoolYear))
                .map(InSchoolYear::translated)
                .toList()));
  }

  private record InSchoolYear(String schoolYear, TranslatedRecord translated) {}
}
