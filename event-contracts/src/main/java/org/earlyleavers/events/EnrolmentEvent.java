package org.earlyleavers.events;

/**
 * What a source streams on {@code enrolment-changes}: spells of training, and its own freshness.
 */
public sealed interface EnrolmentEvent extends Event permits EnrolmentChanged, SourceProgress {

  /** The body that speaks: {@code education}, {@code agriculture}, {@code labour}, … */
  String source();
}
