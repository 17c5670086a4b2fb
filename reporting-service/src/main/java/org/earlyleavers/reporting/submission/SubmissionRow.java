package org.earlyleavers.reporting.submission;

import java.time.Instant;
import java.util.UUID;

/**
 * What is kept of a report: nothing about the pupil in clear.
 *
 * @param revision of the latest statement, published or about to be
 * @param fingerprint of the latest statement; the school's withdrawal leaves it as it is, and that
 *     of a file, which says something else, has none
 * @param statedAt when the latest statement was first attempted
 * @param acknowledgedRevision the highest revision that the broker has acknowledged, 0 if none
 */
record SubmissionRow(
    UUID reportId,
    String schoolUai,
    int revision,
    Fingerprint fingerprint,
    Instant statedAt,
    boolean withdrawn,
    int acknowledgedRevision) {

  static final int FIRST_REVISION = 1;

  SubmissionRow corrected(Fingerprint to, Instant now) {
    return new SubmissionRow(
        reportId, schoolUai, revision + 1, to, now, false, acknowledgedRevision);
  }

  SubmissionRow withdrawn(Fingerprint said, Instant now) {
    return new SubmissionRow(
        reportId, schoolUai, revision + 1, said, now, true, acknowledgedRevision);
  }
}
