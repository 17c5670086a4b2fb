package org.earlyleavers.adapters.intake.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One enrolment or award as it was published.
 *
 * @param key the event's key
 * @param fingerprint keyed hash of what it says, apart from when that was recorded; of no statement
 *     while it is unknown which one the broker has
 * @param endsOn the first day on which it is no longer running; empty when it has no end
 * @param list the scope of the whole list that it stands on
 * @param content the sealed event of what stands on a list, which may have to be ended without its
 *     sender's saying anything more of it
 */
public record LedgerEntry(
    String key,
    String fingerprint,
    Instant recordedAt,
    Optional<LocalDate> endsOn,
    Optional<String> list,
    Optional<byte[]> content) {

  private static final String OF_NO_STATEMENT = "";

  /** The same entry, while it is unknown whether the broker has it. */
  LedgerEntry uncertain() {
    return new LedgerEntry(key, OF_NO_STATEMENT, recordedAt, endsOn, list, content);
  }
}
