package org.earlyleavers.events;

import java.util.UUID;

/**
 * What the follow-up asks of the owner of a report: only reporting writes {@code dropout-reports}.
 */
public sealed interface ReportRequest extends Event
    permits ErasureRequested, RectificationRequested {

  /** The report that it is about. */
  UUID reportId();

  @Override
  default String key() {
    return reportId().toString();
  }
}
