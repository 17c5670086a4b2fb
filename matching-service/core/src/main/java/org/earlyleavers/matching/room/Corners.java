package org.earlyleavers.matching.room;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Corners of a room, as numbers that tell nothing of whom they are about. Two corners that share a
 * number cost a needless comparison, nothing else.
 */
public final class Corners {

  /** The number of the only corner of a room that is not divided. */
  public static final int UNDIVIDED = 0;

  /** Where everybody stands in a room that is not divided. */
  public static final SortedSet<Integer> WHOLE_ROOM =
      Collections.unmodifiableSortedSet(new TreeSet<>(List.of(UNDIVIDED)));

  private Corners() {}
}
