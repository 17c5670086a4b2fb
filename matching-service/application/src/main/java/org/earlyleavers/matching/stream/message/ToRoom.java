package org.earlyleavers.matching.stream.message;

import java.time.Instant;
import org.earlyleavers.matching.room.RoomEntry;

/** What is sent to the rooms. */
public sealed interface ToRoom {

  /** An entry for the room whose pseudonym is the record's key. */
  record Entry(RoomEntry entry) implements ToRoom {}

  /**
   * A source's progress, for every partition of rooms: all that the source knew up to then and that
   * came through the input partition has been sent before.
   */
  record Mark(String source, int inputPartition, Instant completeUpTo) implements ToRoom {}
}
