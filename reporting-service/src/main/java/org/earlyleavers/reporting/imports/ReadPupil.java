package org.earlyleavers.reporting.imports;

import java.util.Optional;
import org.earlyleavers.reporting.siecle.PupilFinding;
import org.earlyleavers.reporting.siecle.SiecleRecord;

/**
 * A pupil as the file says it and as the exchange takes it.
 *
 * @param number the pupil's place in the file, from 1
 */
record ReadPupil(
    int number, SiecleRecord record, Optional<SiecleRecord> address, PupilFinding finding) {

  /** What a school needs to correct a refused pupil. */
  record Refusable(SiecleRecord pupil, Optional<SiecleRecord> address) {}

  Refusable refusable() {
    return new Refusable(record, address);
  }
}
