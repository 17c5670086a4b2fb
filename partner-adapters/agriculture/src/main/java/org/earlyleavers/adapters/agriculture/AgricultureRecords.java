package org.earlyleavers.adapters.agriculture;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.earlyleavers.adapters.agriculture.format.PupilColumn;
import org.earlyleavers.adapters.agriculture.translation.PupilTranslator;
import org.earlyleavers.adapters.agriculture.translation.SchoolYears;
import org.earlyleavers.adapters.intake.batch.Translation;
import org.earlyleavers.adapters.intake.field.RecordFields;
import org.earlyleavers.adapters.intake.pseudonym.Pseudonyms;
import org.earlyleavers.adapters.intake.resubmission.RecordFormat;

/** A pupil by itself, when it is corrected and sent again. */
@ApplicationScoped
public class AgricultureRecords implements RecordFormat {

  private final PupilTranslator translator;

  AgricultureRecords(Pseudonyms pseudonyms, AgricultureSettings settings) {
    this.translator = new PupilTranslator(pseudonyms, new SchoolYears(settings.schoolYearStart()));
  }

  @Override
  public String ministry() {
    return AgricultureResource.MINISTRY;
  }

  @Override
  public boolean hasField(String name) {
    return PupilColumn.isTitle(name);
  }

  @Override
  public Translation translate(RecordFields fields, Instant receivedAt) {
    return translator.translate(fields, receivedAt);
  }

  @Override
  public Optional<String> list(RecordFields fields, Instant receivedAt) {
    return translator.list(fields, receivedAt);
  }
}
