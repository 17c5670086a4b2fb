package org.earlyleavers.matching.room;

import java.util.List;
import java.util.Optional;
import org.earlyleavers.matching.record.RecordRef;

/** What one room keeps. */
public interface Residents {

  /** What is kept of one record. */
  Optional<Resident> find(RecordRef ref);

  /** The schools' reports in the room. */
  List<Resident> reports();

  /** Everything in the room, reports included. */
  List<Resident> all();

  /** Keeps a record's new state. */
  void put(Resident resident);
}
