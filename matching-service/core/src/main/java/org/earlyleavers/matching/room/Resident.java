package org.earlyleavers.matching.room;

import java.util.Set;
import java.util.TreeSet;
import org.earlyleavers.matching.record.RecordRef;

/**
 * What a room keeps of one record.
 *
 * @param entry its latest state, or that it has left: kept as well, so that a late repetition of an
 *     old state does not bring it back
 * @param toldTo the reports that have been told of this record and must hear of every change
 */
public record Resident(RoomEntry entry, Set<String> toldTo) {

  /** Copies the set, so that the record is immutable. */
  public Resident {
    toldTo = Set.copyOf(toldTo);
  }

  /** The record. */
  public RecordRef ref() {
    return entry.ref();
  }

  Resident alsoTold(Set<String> reportIds) {
    Set<String> told = new TreeSet<>(toldTo);
    told.addAll(reportIds);
    return new Resident(entry, told);
  }

  Resident noLongerTold(String reportId) {
    Set<String> told = new TreeSet<>(toldTo);
    told.remove(reportId);
    return new Resident(entry, told);
  }
}
