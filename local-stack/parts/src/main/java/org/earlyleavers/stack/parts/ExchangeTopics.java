package org.earlyleavers.stack.parts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.earlyleavers.events.Topic;
import org.earlyleavers.events.Topics;

/** Every topic of the catalogue, its dead letters included, to be created. */
public final class ExchangeTopics {

  private static final short ONE_REPLICA = 1;

  private ExchangeTopics() {}

  /** For a cluster of one. */
  public static List<NewTopic> onOneBroker() {
    return withReplicas(Optional.of(ONE_REPLICA));
  }

  /**
   * For any cluster.
   *
   * @param replicas of each partition; empty takes the broker's default
   */
  public static List<NewTopic> withReplicas(Optional<Short> replicas) {
    Stream<NewTopic> ofEvents =
        Topics.all().stream()
            .flatMap(topic -> Stream.of(own(topic, replicas), deadLetters(topic, replicas)));
    return Stream.concat(ofEvents, Stream.of(clockReadings(replicas))).toList();
  }

  private static NewTopic own(Topic<?> topic, Optional<Short> replicas) {
    return new NewTopic(topic.name(), Optional.of(topic.partitions()), replicas)
        .configs(topic.config());
  }

  private static NewTopic deadLetters(Topic<?> topic, Optional<Short> replicas) {
    return new NewTopic(topic.deadLetterName(), Optional.of(topic.partitions()), replicas)
        .configs(Topics.deadLetterConfig());
  }

  private static NewTopic clockReadings(Optional<Short> replicas) {
    return new NewTopic(Topics.CLOCK_READINGS, Optional.of(1), replicas)
        .configs(Topics.clockReadingsConfig());
  }
}
