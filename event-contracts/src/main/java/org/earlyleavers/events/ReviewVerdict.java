package org.earlyleavers.events;

import java.time.Instant;
import java.util.UUID;
import org.earlyleavers.events.LeaverDecision.Evidence;

/**
 * A person's word on whether a record is about the reported pupil. It holds through corrections of
 * either, until the next verdict on the same question; the highest {@link #sequence()} wins.
 *
 * @param source the body that keeps the record; {@code schools} for another school's report
 * @param recordId as its source names it; the report id for another school's report
 * @param reviewer who decided, as the identity provider names the person
 * @param reason why, in the reviewer's words, 1 to {@value #LONGEST_REASON} characters
 * @param sequence grows with each verdict on one question, not necessarily by one
 */
public record ReviewVerdict(
    UUID reportId,
    Evidence.Kind kind,
    String source,
    String recordId,
    Verdict verdict,
    String reviewer,
    String reason,
    Instant decidedAt,
    long sequence)
    implements Event {

  /** The longest reason, in characters. */
  public static final int LONGEST_REASON = 500;

  /** Refuses a reason that says nothing, or too much, and a report that is none. */
  public ReviewVerdict {
    if (reason != null && (reason.isBlank() || reason.length() > LONGEST_REASON)) {
      throw new IllegalArgumentException("The reason is empty or too long");
    }
    if (kind == Evidence.Kind.REPORT && recordId != null && !isReportId(recordId)) {
      throw new IllegalArgumentException("The record is no report");
    }
  }

  /** What can be said of a match. */
  public enum Verdict {
    /** The record is about the reported pupil. */
    SAME,
    /** The record is about someone else. */
    DIFFERENT
  }

  private static boolean isReportId(String recordId) {
    try {
      return UUID.fromString(recordId).toString().equals(recordId);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The question that is answered. */
  public ReviewId reviewId() {
    return ReviewId.of(reportId, kind, source, recordId);
  }

  @Override
  public String key() {
    return reviewId().toString();
  }
}
