package org.earlyleavers.matching.dossier;

import java.time.Instant;
import java.util.Optional;
import org.earlyleavers.matching.record.RecordRef;

/**
 * The question to a person whether a record is about the reported pupil.
 *
 * @param openedAt when it was first asked, or answered
 * @param record what is known of the record
 */
public record Review(Instant openedAt, Weighed record) {

  /** The record in question. */
  public RecordRef ref() {
    return record.ref();
  }

  /** The latest answer; absent while the review is open. */
  public Optional<Verdict> verdict() {
    return record.verdict();
  }
}
