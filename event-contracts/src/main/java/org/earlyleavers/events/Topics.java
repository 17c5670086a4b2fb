package org.earlyleavers.events;

import java.util.List;
import java.util.Map;

/** The topic catalogue: brokers and deployment files are checked against it by tests. */
public final class Topics {

  /**
   * One count for all topics. It bounds how far matching scales out; changing it later means to
   * replay everything into new topics.
   */
  public static final int PARTITIONS = 4;

  private static final String THIRTY_DAYS = Long.toString(30L * 24 * 60 * 60 * 1000);

  /**
   * Kept for ever, last state per key, erasable by tombstone: the log of a compacted topic is the
   * only store that the state of the exchange is rebuilt from.
   */
  private static final Map<String, String> COMPACTED =
      Map.of(
          "cleanup.policy", "compact",
          // An erased person is out of the log within a day.
          "max.compaction.lag.ms", Long.toString(24L * 60 * 60 * 1000),
          "max.message.bytes", "1048576");

  private static final Map<String, String> DEAD_LETTERS =
      Map.of(
          "cleanup.policy", "delete",
          "retention.ms", THIRTY_DAYS,
          // The record as it came, and the reason.
          "max.message.bytes", "2097152");

  private static final Map<String, String> THIRTY_DAYS_ONLY =
      Map.of("cleanup.policy", "delete", "retention.ms", THIRTY_DAYS);

  /** What is put right has to be out of the log soon, as everything else about a person. */
  private static final Map<String, String> A_WEEK_ONLY =
      Map.of("cleanup.policy", "delete", "retention.ms", Long.toString(7L * 24 * 60 * 60 * 1000));

  private static final Map<String, String> READINGS =
      Map.of(
          "cleanup.policy", "delete",
          "retention.ms", Long.toString(60L * 60 * 1000),
          // The broker's own clock dates the records: that is what they are sent for.
          "message.timestamp.type", "LogAppendTime");

  private static final Map<String, String> REMINDERS =
      Map.of("cleanup.policy", "delete", "retention.ms", Long.toString(24L * 60 * 60 * 1000));

  /** Schools' reports, from reporting to matching. */
  public static final Topic<DropoutReportEvent> DROPOUT_REPORTS =
      new Topic<>("dropout-reports", DropoutReportEvent.class, PARTITIONS, COMPACTED);

  /** Enrolments with their sources' progress in band, from adapters to matching. */
  public static final Topic<EnrolmentEvent> ENROLMENT_CHANGES =
      new Topic<>("enrolment-changes", EnrolmentEvent.class, PARTITIONS, COMPACTED);

  /** Diplomas obtained, from adapters to matching. */
  public static final Topic<QualificationAwarded> QUALIFICATIONS =
      new Topic<>("qualifications", QualificationAwarded.class, PARTITIONS, COMPACTED);

  /**
   * What people say of doubtful matches, from matching's REST interface to its dossiers; the
   * tombstone of an erased report's verdicts, too.
   */
  public static final Topic<ReviewVerdict> REVIEW_VERDICTS =
      new Topic<>("review-verdicts", ReviewVerdict.class, PARTITIONS, COMPACTED);

  /** What matching concludes, to caseload and back to reporting. */
  public static final Topic<LeaverDecision> LEAVER_DECISIONS =
      new Topic<>("leaver-decisions", LeaverDecision.class, PARTITIONS, COMPACTED);

  /** How follow-ups go on, from caseload to reporting; what is older is in both databases. */
  public static final Topic<CaseEvent> CASE_EVENTS =
      new Topic<>("case-events", CaseEvent.class, PARTITIONS, THIRTY_DAYS_ONLY);

  /** What the follow-up asks of the owner of a report, from caseload to reporting. */
  public static final Topic<ReportRequest> REPORT_REQUESTS =
      new Topic<>("report-requests", ReportRequest.class, PARTITIONS, A_WEEK_ONLY);

  /** Matching's reminders to itself; what is lost here is sent again. */
  public static final Topic<WakeUp> MATCHING_WAKE_UPS =
      new Topic<>("matching-wake-ups", WakeUp.class, PARTITIONS, REMINDERS);

  /** What matching asks people, from its dossiers to every instance's REST interface. */
  public static final Topic<MatchReview> MATCHING_REVIEWS =
      new Topic<>("matching-reviews", MatchReview.class, PARTITIONS, COMPACTED);

  /**
   * No events, and nobody reads it: a service asks the broker for the time by sending an empty
   * record here, of which the acknowledgement says when it came. It has one partition.
   */
  public static final String CLOCK_READINGS = "clock-readings";

  private Topics() {}

  /** Every topic that carries events, dead letters left out. */
  public static List<Topic<?>> all() {
    return List.of(
        DROPOUT_REPORTS,
        ENROLMENT_CHANGES,
        QUALIFICATIONS,
        REVIEW_VERDICTS,
        LEAVER_DECISIONS,
        CASE_EVENTS,
        REPORT_REQUESTS,
        MATCHING_WAKE_UPS,
        MATCHING_REVIEWS);
  }

  /** The broker's settings of {@link #CLOCK_READINGS}. */
  public static Map<String, String> clockReadingsConfig() {
    return READINGS;
  }

  /** The broker's settings of every dead-letter topic. */
  public static Map<String, String> deadLetterConfig() {
    return DEAD_LETTERS;
  }
}
