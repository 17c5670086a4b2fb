package org.earlyleavers.adapters.intake.batch;

import java.util.Set;

/**
 * Says that a batch is the whole of a list: an enrolment that was on the list before and is missing
 * from the batch has ended.
 *
 * @param scope the list's opaque id, a keyed hash, e.g. of a school and a school year
 * @param alsoListed keys of enrolments that are on the list though the batch has no event for them,
 *     because their record was refused
 * @param everybodyIsKnown false when a record could not be read so far that it is known whose it
 *     is: then the list ends nobody, since that record may be anybody's
 */
public record WholeList(String scope, Set<String> alsoListed, boolean everybodyIsKnown) {

  /** Copies the set, so that the record is immutable. */
  public WholeList {
    alsoListed = Set.copyOf(alsoListed);
  }

  /** A list of which every record was understood. */
  public static WholeList of(String scope) {
    return new WholeList(scope, Set.of(), true);
  }

  /** Some of a list: they stand on it from now on, and nobody is ended who does not. */
  public static WholeList some(String scope) {
    return new WholeList(scope, Set.of(), false);
  }
}
