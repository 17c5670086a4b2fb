package org.earlyleavers.matching.stream.message;

import org.earlyleavers.events.DropoutReportEvent;
import org.earlyleavers.matching.dossier.Verdict;
import org.earlyleavers.matching.record.RecordRef;
import org.earlyleavers.matching.room.Freshness;
import org.earlyleavers.matching.room.RoomMessage;
import org.earlyleavers.matching.stream.intake.Incoming;

/** What reaches the dossiers. */
public sealed interface ToDossier {

  /** The school speaks, under the report's id. */
  record FromSchool(Incoming<DropoutReportEvent> incoming) implements ToDossier {}

  /**
   * A room speaks to the dossier whose report id is the record's key.
   *
   * @param partition the partition of rooms that it stands in
   */
  record FromRoom(int partition, RoomMessage message) implements ToDossier {}

  /** A person has said whether a record is about the pupil of the report whose id is the key. */
  record Judged(RecordRef ref, Verdict verdict) implements ToDossier {}

  /** How far a partition of rooms has taken a source in. */
  record Progress(int partition, String source, Freshness freshness) implements ToDossier {}

  /** The dossier whose report id is the record's key shall look again. */
  record Wake() implements ToDossier {}
}
