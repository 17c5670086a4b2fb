package org.earlyleavers.reporting.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A statement that was, or is about to be, published. Holds nothing about the pupil in clear. */
@Entity
@Table(name = "submission")
class SubmissionRow {

  @Id
  @Column(name = "report_id")
  UUID reportId;

  @Column(name = "school_uai")
  String schoolUai;

  /** Keyed hash of the whole statement. */
  @Column(name = "fingerprint")
  byte[] fingerprint;

  @Column(name = "reported_at")
  Instant reportedAt;

  /** When the broker first acknowledged it; null while nothing may be claimed. */
  @Column(name = "acknowledged_at")
  Instant acknowledgedAt;
}
