package org.earlyleavers.caseload.personalfile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.earlyleavers.caseload.readlog.ReadKind;
import org.earlyleavers.caseload.readlog.ReadLogEntry;
import org.earlyleavers.caseload.readlog.ReadPurpose;

/**
 * All that is held on one person in one case, as it stands in the database.
 *
 * @param held the rows of each table, by its name; notes of other structures are with those who
 *     wrote them, and left out
 * @param reads who has looked at it, as far as the log goes back: the structure, not the person
 */
public record PersonalFile(
    UUID caseId,
    Instant exportedAt,
    Map<String, List<Map<String, Object>>> held,
    List<Read> reads) {

  /** One look at the file. */
  public record Read(
      Instant at, String structure, ReadKind what, ReadPurpose purpose, String outcome) {

    static Read of(ReadLogEntry entry) {
      return new Read(
          entry.at(), entry.structure(), entry.what(), entry.purpose(), entry.outcome());
    }
  }
}
