package org.earlyleavers.matching.room;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How far one source has been taken in by the rooms of one partition: the least over all partitions
 * that its records come from, absent until each of them has spoken.
 *
 * @param marks the last mark seen from each input partition
 */
public record RoomProgress(Map<Integer, Freshness> marks) {

  /** A source that has not spoken yet. */
  public static final RoomProgress NONE = new RoomProgress(Map.of());

  /** Copies the map, so that the record is immutable. */
  public RoomProgress {
    marks = Map.copyOf(marks);
  }

  /** Takes a mark in; an older one than is known changes nothing. */
  public RoomProgress advance(int inputPartition, Freshness mark) {
    Map<Integer, Freshness> advanced = new TreeMap<>(marks);
    advanced.merge(inputPartition, mark, Freshness::orLater);
    return new RoomProgress(advanced);
  }

  /** How far the source has been taken in from every input partition. */
  public Optional<Freshness> freshness(int inputPartitions) {
    return marks.size() < inputPartitions
        ? Optional.empty()
        : marks.values().stream().reduce(Freshness::orEarlier);
  }
}
