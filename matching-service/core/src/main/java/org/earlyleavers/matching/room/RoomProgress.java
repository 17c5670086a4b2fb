package org.earlyleavers.matching.room;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How far one source has been taken in by the rooms of one partition: the least over all partitions
 * that its records come from, absent until each of them has spoken.
 *
 * @param marks the last mark seen from each input partition
 */
public record RoomProgress(Map<Integer, Instant> marks) {

  /** A source that has not spoken yet. */
  public static final RoomProgress NONE = new RoomProgress(Map.of());

  /** Copies the map, so that the record is immutable. */
  public RoomProgress {
    marks = Map.copyOf(marks);
  }

  /** Takes a mark in; an older one than is known changes nothing. */
  public RoomProgress advance(int inputPartition, Instant completeUpTo) {
    Map<Integer, Instant> advanced = new TreeMap<>(marks);
    advanced.merge(inputPartition, completeUpTo, (a, b) -> a.isAfter(b) ? a : b);
    return new RoomProgress(advanced);
  }

  /** Up to when everything of the source has been taken in. */
  public Optional<Instant> completeUpTo(int inputPartitions) {
    return marks.size() < inputPartitions
        ? Optional.empty()
        : marks.values().stream().min(Instant::compareTo);
  }
}
