package org.earlyleavers.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A person has had put right what a school's report says of him or her.
 *
 * @param statement the whole report as it is right; its revision is that of the statement that was
 *     put right, and a school's later statement is not replaced by it
 */
public record RectificationRequested(Instant requestedAt, DropoutReported statement)
    implements ReportRequest {

  @Override
  public UUID reportId() {
    return statement.reportId();
  }
}
