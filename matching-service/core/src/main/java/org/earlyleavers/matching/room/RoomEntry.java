package org.earlyleavers.matching.room;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.earlyleavers.matching.record.RecordRef;
import org.earlyleavers.matching.record.Statement;
import org.earlyleavers.matching.record.Version;

/** What is said to a room about one record. */
public sealed interface RoomEntry {

  /** The record that this is about. */
  RecordRef ref();

  /** The record's version from which this holds. */
  Version version();

  /**
   * The record belongs here, and this is its state.
   *
   * @param corners where in the room it stands; never empty
   */
  record Present(Statement statement, SortedSet<Integer> corners) implements RoomEntry {

    /** Copies the set, so that the record is immutable; without any, it is the whole room. */
    public Present {
      Objects.requireNonNull(statement);
      corners =
          corners == null || corners.isEmpty()
              ? Corners.WHOLE_ROOM
              : Collections.unmodifiableSortedSet(new TreeSet<>(corners));
    }

    /** Whether both stand in one corner: only then may they be the same person. */
    public boolean meets(Present other) {
      return !Collections.disjoint(corners, other.corners);
    }

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
