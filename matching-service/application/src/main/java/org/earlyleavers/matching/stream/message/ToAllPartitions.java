package org.earlyleavers.matching.stream.message;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * Sends some messages to every partition and leaves the others to their key: a source's progress
 * concerns all rooms, and all dossiers.
 */
public record ToAllPartitions<V>(Predicate<V> concernsAll) implements StreamPartitioner<String, V> {

  @Override
  public Optional<Set<Integer>> partitions(String topic, String key, V value, int numPartitions) {
    return concernsAll.test(value)
        ? Optional.of(IntStream.range(0, numPartitions).boxed().collect(Collectors.toSet()))
        : Optional.empty();
  }
}
