package org.earlyleavers.reporting.submission;

import java.util.UUID;

/** What became of an attempt to submit something. */
public sealed interface Submission {

  /** The broker has acknowledged what the report now says. */
  sealed interface Acknowledged extends Submission {

    /** Identifies the report for ever. */
    UUID reportId();

    /** Of the report's latest statement. */
    int revision();
  }

  /** A new report. */
  record Accepted(UUID reportId, int revision) implements Acknowledged {}

  /** The report said so already; it was published once more. */
  record Known(UUID reportId, int revision) implements Acknowledged {}

  /** The report says something else now. */
  record Corrected(UUID reportId, int revision) implements Acknowledged {}

  /** The report is withdrawn, whether now or before. */
  record Withdrawn(UUID reportId, int revision) implements Acknowledged {}

  /** The school has used this name for another statement. Nothing was published. */
  record KeyTaken() implements Submission {}

  /** The report of this name has been erased, for good. Nothing was published. */
  record Erased(UUID reportId) implements Submission {}

  /** The report has this revision by now, not the one that was to be replaced. */
  record Stale(int revision) implements Submission {}

  /** This school has no such report. */
  record Unknown() implements Submission {}

  /** The broker has not acknowledged it: nothing may be claimed, and it has to be sent again. */
  record NotAcknowledged() implements Submission {}
}
