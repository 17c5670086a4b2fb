package org.earlyleavers.benchmarks.measuring;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.earlyleavers.events.Topics;

/** What matching has still to take in, of all topics that it reads. */
public final class Backlog implements AutoCloseable {

  private static final long BETWEEN_LOOKS_MS = 100;
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Admin admin;
  private final String application;

  /**
   * A look from outside.
   *
   * @param application the id under which matching runs
   */
  public Backlog(String bootstrapServers, String application) {
    this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    this.application = application;
  }

  /** Records not committed yet; empty as long as matching has not created its own topics. */
  public OptionalLong records() throws InterruptedException {
    try {
      Map<TopicPartition, OffsetAndMetadata> committed =
          admin.listConsumerGroupOffsets(application).partitionsToOffsetAndMetadata().get();
      Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
      committed.keySet().forEach(partition -> latest.put(partition, OffsetSpec.latest()));
      for (int each = 0; each < Topics.PARTITIONS; each++) {
        latest.put(
            new TopicPartition(application + "-enrolments-to-rooms-repartition", each),
            OffsetSpec.latest());
        latest.put(new TopicPartition(Topics.ENROLMENT_CHANGES.name(), each), OffsetSpec.latest());
      }
      return OptionalLong.of(
          admin.listOffsets(latest).all().get().entrySet().stream()
              .mapToLong(
                  end ->
                      end.getValue().offset()
                          - Optional.ofNullable(committed.get(end.getKey()))
                              .map(OffsetAndMetadata::offset)
                              .orElse(0L))
              .sum());
    } catch (ExecutionException e) {
      return OptionalLong.empty();
    }
  }

  /**
   * Waits until so few records are left.
   *
   * @throws IllegalStateException if they have not become fewer for long
   */
  public void awaitAtMost(long records) throws InterruptedException {
    long fewest = Long.MAX_VALUE;
    long since = System.nanoTime();
    while (fewest > records) {
      Thread.sleep(BETWEEN_LOOKS_MS);
      long left = records().orElse(Long.MAX_VALUE);
      if (left < fewest) {
        fewest = left;
        since = System.nanoTime();
      }
      if (System.nanoTime() - since > PATIENCE.toNanos()) {
        throw new IllegalStateException("Matching does not catch up");
      }
    }
  }

  /** Waits until everything has been committed. */
  public void awaitNone() throws InterruptedException {
    awaitAtMost(0);
  }

  @Override
  public void close() {
    admin.close();
  }
}
