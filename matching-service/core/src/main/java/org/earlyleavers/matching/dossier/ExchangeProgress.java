package org.earlyleavers.matching.dossier;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.earlyleavers.matching.room.Freshness;

/**
 * How far each source has been taken in, by partition of rooms.
 *
 * @param byPartition source to freshness, for each partition of rooms
 */
public record ExchangeProgress(Map<Integer, Map<String, Freshness>> byPartition) {

  /** How far a source is known in all of some partitions; absent where one has not heard of it. */
  public Optional<Freshness> freshness(String source, Collection<Integer> partitions) {
    Optional<Freshness> least = Optional.empty();
    for (int partition : partitions) {
      Freshness mark = byPartition.getOrDefault(partition, Map.of()).get(source);
      if (mark == null) {
        return Optional.empty();
      }
      least = Optional.of(least.map(mark::orEarlier).orElse(mark));
    }
    return least;
  }
}
