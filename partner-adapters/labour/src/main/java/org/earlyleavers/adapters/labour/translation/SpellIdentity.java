package org.earlyleavers.adapters.labour.translation;

import java.time.LocalDate;
import java.util.Optional;
import org.earlyleavers.adapters.intake.field.FieldFormat;
import org.earlyleavers.adapters.intake.field.RecordFields;
import org.earlyleavers.adapters.intake.identifier.Siret;
import org.earlyleavers.adapters.intake.identifier.Uai;
import org.earlyleavers.adapters.intake.pseudonym.Pseudonyms;
import org.earlyleavers.adapters.labour.format.DossierField;

/**
 * What all records of one spell have in common, however often its sender corrects them: the
 * training centre, the apprentice's number there, and the year in which the course was entered.
 *
 * <p>An id that changed with a correction would leave the spell under its old id active to its
 * planned end, and whoever gives up under the new one would never be confirmed as a leaver. Hence
 * neither the course, whose codes are added and mended later, nor the day of entry. The year of
 * entry is kept because records travel in batches of any order: without it the closed record of a
 * CAP that arrives after that of the BP which follows would end the BP.
 */
record SpellIdentity(String uai, String siret, String localId, int yearOfEntry) {

  /**
   * Years of entry are counted from 1 June, so that the entries of July to October, when most
   * courses begin, fall into one year and stay there when their day is corrected.
   */
  private static final int MONTHS_BEFORE_JUNE = 5;

  /** Reads it, or refuses the record. */
  static Optional<SpellIdentity> read(RecordFields fields, Optional<LocalDate> startsOn) {
    Optional<String> uai = fields.required(DossierField.TRAINING_UAI, Uai.FORMAT);
    Optional<String> siret = fields.required(DossierField.TRAINING_SIRET, Siret.FORMAT);
    Optional<String> localId = fields.required(DossierField.LOCAL_ID, FieldFormat.TEXT);
    if (uai.isEmpty() || siret.isEmpty() || localId.isEmpty() || startsOn.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new SpellIdentity(uai.get(), siret.get(), localId.get(), yearOf(startsOn.get())));
  }

  /** The opaque id of the spell, or of the diploma that it led to. */
  String under(String purpose, Pseudonyms pseudonyms) {
    return pseudonyms.of(purpose, uai, siret, localId, Integer.toString(yearOfEntry));
  }

  static int yearOf(LocalDate entry) {
    return entry.minusMonths(MONTHS_BEFORE_JUNE).getYear();
  }
}
