package org.earlyleavers.matching.room;

import org.earlyleavers.matching.record.RecordRef;
import org.earlyleavers.matching.record.Statement;
import org.earlyleavers.matching.record.Version;

/** What is said to a room about one record. */
public sealed interface RoomEntry {

  /** The record that this is about. */
  RecordRef ref();

  /** The record's version from which this holds. */
  Version version();

  /** The record belongs here, and this is its state. */
  record Present(Statement statement) implements RoomEntry {

    @Override
    public RecordRef ref() {
      return statement.ref();
    }

    @Override
    public Version version() {
      return statement.version();
    }
  }

  /** The record does not belong here (any more). */
  record Absent(RecordRef ref, Version version) implements RoomEntry {}
}
