package org.earlyleavers.adapters.labour;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.earlyleavers.adapters.intake.batch.Translation;
import org.earlyleavers.adapters.intake.field.RecordFields;
import org.earlyleavers.adapters.intake.pseudonym.Pseudonyms;
import org.earlyleavers.adapters.intake.resubmission.RecordFormat;
import org.earlyleavers.adapters.labour.diploma.DiplomaRegister;
import org.earlyleavers.adapters.labour.format.DossierField;
import org.earlyleavers.adapters.labour.translation.DossierTranslator;

/** An apprentice's file by itself, when it is corrected and sent again. */
@ApplicationScoped
public class LabourRecords implements RecordFormat {

  private final DossierTranslator translator;

  LabourRecords(Pseudonyms pseudonyms) {
    this.translator = new DossierTranslator(pseudonyms, DiplomaRegister.bundled(), 1);
  }

  @Override
  public String ministry() {
    return LabourResource.MINISTRY;
  }

  @Override
  public boolean hasField(String name) {
    return DossierField.isNeeded(name);
  }

  @Override
  public Translation translate(RecordFields fields, Instant receivedAt) {
    return translator.translate(fields, receivedAt);
  }
}
