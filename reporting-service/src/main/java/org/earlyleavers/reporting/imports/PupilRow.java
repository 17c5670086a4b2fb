package org.earlyleavers.reporting.imports;

import java.util.Optional;
import java.util.UUID;

/**
 * What the exchange has been told of one pupil of a school and year.
 *
 * @param pupilKey also the id of the enrolment
 * @param nameKey tells a pupil whose INE is new from one who is
 * @param reportId the report of the departure, once there was one
 * @param fingerprint of the content
 * @param content what was told
 * @param seenIn the last import that named the pupil
 */
record PupilRow(
    String pupilKey,
    String nameKey,
    Standing standing,
    Optional<UUID> reportId,
    String fingerprint,
    Sealed content,
    UUID seenIn) {

  /** How a pupil stands to the school. */
  enum Standing {
    ATTENDING,
    DEPARTED
  }

  boolean says(String otherFingerprint) {
    return fingerprint.equals(otherFingerprint);
  }
}
