package org.earlyleavers.adapters.intake.batch;

/**
 * One record of a batch and what became of it.
 *
 * @param position where the sender finds it: the index of an array, counted from 0, or the line of
 *     a file, counted from 1
 */
public record TranslatedRecord(int position, Translation translation) {}
