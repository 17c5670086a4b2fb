package org.earlyleavers.adapters.intake.publishing;

import org.earlyleavers.adapters.intake.batch.TranslatedBatch;

/**
 * A batch that stands in the exchange.
 *
 * @param published number of enrolments and awards that were new or had changed
 * @param unchanged number of those that stood in the exchange already
 * @param ended number of enrolments that were missing from a whole list
 */
public record TakenBatch(TranslatedBatch batch, int published, int unchanged, int ended) {}
