package org.earlyleavers.events;

import java.time.Instant;
import java.util.UUID;

/**
 * Matching's reminder to itself to look at one report again: a date has come, or a source has
 * spoken. It is a record like any other, so that a decision taken on it is repeated after a crash.
 *
 * @param sentAt when the reminder was sent
 */
public record WakeUp(UUID reportId, Instant sentAt) implements Event {

  @Override
  public String key() {
    return reportId.toString();
  }
}
