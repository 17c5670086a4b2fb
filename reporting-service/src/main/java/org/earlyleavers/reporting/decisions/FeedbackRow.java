package org.earlyleavers.reporting.decisions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.earlyleavers.reporting.feedback.FeedbackOutcome;
import org.earlyleavers.reporting.feedback.HoldReason;

/** The latest decision on one report. */
@Entity
@Table(name = "feedback")
class FeedbackRow {

  @Id
  @Column(name = "report_id")
  UUID reportId;

  @Column(name = "school_uai")
  String schoolUai;

  @Column(name = "revision")
  long revision;

  @Column(name = "outcome")
  @Enumerated(EnumType.STRING)
  FeedbackOutcome outcome;

  @Column(name = "hold_reason")
  @Enumerated(EnumType.STRING)
  HoldReason holdReason;

  @Column(name = "report_revision")
  Integer reportRevision;

  @Column(name = "since")
  LocalDate since;

  @Column(name = "leaver_before")
  boolean leaverBefore;

  @Column(name = "decided_at")
  Instant decidedAt;
}
