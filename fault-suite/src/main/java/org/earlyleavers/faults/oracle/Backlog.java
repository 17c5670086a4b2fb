package org.earlyleavers.faults.oracle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.earlyleavers.events.Topic;
import org.earlyleavers.events.Topics;

/** What the services have not taken from their topics yet, and what they could not read. */
public final class Backlog {

  private static final long SECONDS = 10;

  private final Admin admin;

  /** Of all groups of the broker that the client asks. */
  public Backlog(Admin admin) {
    this.admin = admin;
  }

  /** Records that are not done, by group. */
  public Map<String, Long> lags()
      throws InterruptedException, TimeoutException, ExecutionException {
    return lags(done());
  }

  /** All groups together. */
  Headway.Standing standing() throws InterruptedException, TimeoutException, ExecutionException {
    Map<String, Map<TopicPartition, OffsetAndMetadata>> done = done();
    return new Headway.Standing(
        lags(done).values().stream().mapToLong(Long::longValue).sum(),
        done.values().stream()
            .flatMap(offsets -> offsets.values().stream())
            .mapToLong(OffsetAndMetadata::offset)
            .sum());
  }

  private Map<String, Long> lags(Map<String, Map<TopicPartition, OffsetAndMetadata>> done)
      throws InterruptedException, TimeoutException, ExecutionException {
    Map<TopicPartition, Long> ends =
        ends(
            done.values().stream()
                .flatMap(offsets -> offsets.keySet().stream())
                .collect(Collectors.toSet()));
    Map<String, Long> lags = new HashMap<>();
    done.forEach(
        (group, offsets) ->
            lags.put(
                group,
                offsets.entrySet().stream()
                    .mapToLong(each -> ends.get(each.getKey()) - each.getValue().offset())
                    .sum()));
    return lags;
  }

  private Map<String, Map<TopicPartition, OffsetAndMetadata>> done()
      throws InterruptedException, TimeoutException, ExecutionException {
    Map<String, Map<TopicPartition, OffsetAndMetadata>> done = new HashMap<>();
    for (String group : groups()) {
      Map<TopicPartition, OffsetAndMetadata> offsets =
          admin
              .listConsumerGroupOffsets(group)
              .partitionsToOffsetAndMetadata()
              .get(SECONDS, TimeUnit.SECONDS);
      offsets.values().removeIf(offset -> offset == null);
      done.put(group, offsets);
    }
    return done;
  }

  /** How many dead letters there are, by the topic that could not be read. */
  Map<String, Long> deadLetters()
      throws InterruptedException, TimeoutException, ExecutionException {
    Set<TopicPartition> partitions = new HashSet<>();
    for (Topic<?> topic : Topics.all()) {
      for (int i = 0; i < topic.partitions(); i++) {
        partitions.add(new TopicPartition(topic.deadLetterName(), i));
      }
    }
    Map<TopicPartition, Long> ends = ends(partitions);
    Map<String, Long> counts = new HashMap<>();
    for (Topic<?> topic : Topics.all()) {
      long count =
          ends.entrySet().stream()
              .filter(end -> end.getKey().topic().equals(topic.deadLetterName()))
              .mapToLong(Map.Entry::getValue)
              .sum();
      if (count > 0) {
        counts.put(topic.name(), count);
      }
    }
    return counts;
  }

  /** The services'. */
  private List<String> groups() throws InterruptedException, TimeoutException, ExecutionException {
    return admin.listGroups().all().get(SECONDS, TimeUnit.SECONDS).stream()
        .map(group -> group.groupId())
        .filter(group -> group.endsWith("-service") || group.startsWith("matching"))
        .toList();
  }

  private Map<TopicPartition, Long> ends(Set<TopicPartition> partitions)
      throws InterruptedException, TimeoutException, ExecutionException {
    return admin
        .listOffsets(
            partitions.stream()
                .collect(Collectors.toMap(each -> each, each -> OffsetSpec.latest())))
        .all()
        .get(SECONDS, TimeUnit.SECONDS)
        .entrySet()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, end -> offset(end.getValue())));
  }

  private static long offset(ListOffsetsResultInfo end) {
    return end.offset();
  }
}
