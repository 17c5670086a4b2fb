package org.earlyleavers.matching.dossier;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * How far each source has been taken in, by partition of rooms.
 *
 * @param byPartition source to instant, for each partition of rooms
 */
public record ExchangeProgress(Map<Integer, Map<String, Instant>> byPartition) {

  /** The least progress of a source over some partitions; absent where one has not heard of it. */
  public Optional<Instant> completeUpTo(String source, Collection<Integer> partitions) {
    Instant least = null;
    for (int partition : partitions) {
      Instant mark = byPartition.getOrDefault(partition, Map.of()).get(source);
      if (mark == null) {
        return Optional.empty();
      }
      least = least == null || mark.isBefore(least) ? mark : least;
    }
    return Optional.ofNullable(least);
  }
}
