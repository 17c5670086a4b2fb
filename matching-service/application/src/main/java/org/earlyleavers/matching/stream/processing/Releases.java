package org.earlyleavers.matching.stream.processing;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Which reports have been reminded because a source is heard, and when reports were last looked
 * for: marks come all the time, and the more reports wait, the longer looking and reminders take.
 */
final class Releases {

  /** A mark later than this is looked behind, for what has begun to wait meanwhile. */
  static final Duration LOOK_EVERY = Duration.ofSeconds(5);

  /** A reminder that has not come back by then is sent again. */
  static final Duration LOST_AFTER = Duration.ofMinutes(5);

  private final Map<String, Instant> onTheirWay = new HashMap<>();
  private final Map<String, Instant> looked = new HashMap<>();

  /**
   * Whether to look for reports that a source's mark lets go; if so, that is noted.
   *
   * @param turned whether the source was silent until this mark
   */
  boolean looksBehind(String source, boolean turned, Instant now) {
    Instant last = looked.get(source);
    if (!turned && last != null && now.isBefore(last.plus(LOOK_EVERY))) {
      return false;
    }
    looked.put(source, now);
    onTheirWay.values().removeIf(at -> !at.isAfter(now.minus(LOST_AFTER)));
    return true;
  }

  /** Whether a reminder to this report may be on its way. */
  boolean isOnItsWay(String reportId) {
    return onTheirWay.containsKey(reportId);
  }

  /** A report is reminded now. */
  void remind(String reportId, Instant now) {
    onTheirWay.put(reportId, now);
  }

  /** A reminder has come back; whatever came of it, the next one is another. */
  void woken(String reportId) {
    onTheirWay.remove(reportId);
  }
}
