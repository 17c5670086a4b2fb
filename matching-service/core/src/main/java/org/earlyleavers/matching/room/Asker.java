package org.earlyleavers.matching.room;

import java.util.Optional;
import java.util.SortedSet;
import org.earlyleavers.matching.linkage.Comparison;
import org.earlyleavers.matching.linkage.Linkage;
import org.earlyleavers.matching.linkage.Linkage.Prepared;
import org.earlyleavers.matching.room.RoomEntry.Present;

/** Somebody who looks for others in a room; prepared only once there is somebody to look at. */
public final class Asker {

  private final Present present;
  private final Linkage linkage;
  private Prepared prepared;

  /** Somebody who has come into a room, or stands in it. */
  public Asker(Present present, Linkage linkage) {
    this.present = present;
    this.linkage = linkage;
  }

  /** Where in the room it stands. */
  public SortedSet<Integer> corners() {
    return present.corners();
  }

  /** To be looked at side by side with others. */
  public Prepared prepared() {
    if (prepared == null) {
      prepared = linkage.prepare(present.statement().identity());
    }
    return prepared;
  }

  /**
   * How another compares; empty if they are surely two people. Whoever does not stand in a corner
   * of the asker's is nobody to compare with, although a former state may have been.
   */
  Optional<Comparison> compare(Present other) {
    return present.meets(other)
        ? linkage.possible(prepared(), linkage.prepare(other.statement().identity()))
        : Optional.empty();
  }
}
