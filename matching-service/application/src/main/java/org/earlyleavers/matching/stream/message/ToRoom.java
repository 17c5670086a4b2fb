package org.earlyleavers.matching.stream.message;

import org.earlyleavers.matching.room.Freshness;
import org.earlyleavers.matching.room.RoomEntry;

/** What is sent to the rooms. */
public sealed interface ToRoom {

  /** An entry for the room whose pseudonym is the record's key. */
  record Entry(RoomEntry entry) implements ToRoom {}

  /**
   * A source's progress, for every partition of rooms: what it covers and came through the input
   * partition has been sent before.
   */
  record Mark(String source, int inputPartition, Freshness freshness) implements ToRoom {}
}
