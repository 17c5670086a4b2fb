package org.earlyleavers.adapters.intake.publishing;

import java.util.Set;
import org.earlyleavers.adapters.intake.batch.TranslatedBatch;

/**
 * A batch that stands in the exchange.
 *
 * @param published number of enrolments and awards that were new or had changed
 * @param unchanged number of those that stood in the exchange already
 * @param ended number of enrolments that were missing from a whole list
 * @param quarantined ids of the records that were refused
 */
public record TakenBatch(
    TranslatedBatch batch, int published, int unchanged, int ended, Set<String> quarantined) {

  /** Copies the set, so that the record is immutable. */
  public TakenBatch {
    quarantined = Set.copyOf(quarantined);
  }
}
