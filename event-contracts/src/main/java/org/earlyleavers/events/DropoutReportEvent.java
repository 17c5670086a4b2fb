package org.earlyleavers.events;

import java.util.UUID;

/** What a school says about one departure; the highest {@link #revision()} of a report wins. */
public sealed interface DropoutReportEvent extends Event
    permits DropoutReported, DropoutReportWithdrawn {

  /** Identifies the report for ever, through corrections and withdrawal. */
  UUID reportId();

  /** 1 for the first statement, one more for each correction and for the withdrawal. */
  int revision();

  /** UAI of the school that reports, e.g. {@code 0951099D}. */
  String schoolUai();

  @Override
  default String key() {
    return reportId().toString();
  }
}
