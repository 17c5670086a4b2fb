package org.earlyleavers.adapters.defence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.earlyleavers.adapters.defence.format.EngagementFields;
import org.earlyleavers.adapters.defence.translation.EngagementTranslator;
import org.earlyleavers.adapters.intake.batch.Translation;
import org.earlyleavers.adapters.intake.field.RecordFields;
import org.earlyleavers.adapters.intake.pseudonym.Pseudonyms;
import org.earlyleavers.adapters.intake.resubmission.RecordFormat;

/** An engagement by itself, when it is corrected and sent again. */
@ApplicationScoped
public class DefenceRecords implements RecordFormat {

  private final EngagementTranslator translator;

  DefenceRecords(Pseudonyms pseudonyms, DefenceSettings settings) {
    this.translator = new EngagementTranslator(pseudonyms, settings.clockTolerance());
  }

  @Override
  public String ministry() {
    return DefenceResource.MINISTRY;
  }

  @Override
  public boolean hasField(String name) {
    return EngagementFields.isField(name);
  }

  @Override
  public Translation translate(RecordFields fields, Instant receivedAt) {
    return translator.translate(fields, receivedAt);
  }
}
