package org.earlyleavers.reporting.submission;

import java.util.UUID;

/** What became of an attempt to submit a statement. */
public sealed interface Submission {

  /** The broker has it, for the first time or once more. */
  record Acknowledged(UUID reportId) implements Submission {}

  /** The school has used this idempotency key for another statement. Nothing was published. */
  record KeyTaken() implements Submission {}
}
