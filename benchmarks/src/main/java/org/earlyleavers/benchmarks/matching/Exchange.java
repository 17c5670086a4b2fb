package org.earlyleavers.benchmarks.matching;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.earlyleavers.benchmarks.measuring.Backlog;
import org.earlyleavers.benchmarks.measuring.MatchingSettings;
import org.earlyleavers.benchmarks.population.EnrolmentPublisher;
import org.earlyleavers.events.Topics;
import org.earlyleavers.events.person.Person;
import org.earlyleavers.matching.dossier.Policy;
import org.earlyleavers.matching.linkage.Linkage;
import org.earlyleavers.matching.stream.MatchingTopology;
import org.earlyleavers.stack.parts.Broker;
import org.earlyleavers.stack.parts.EmbeddedBroker;
import org.earlyleavers.stack.parts.ExchangeTopics;
import org.earlyleavers.stack.parts.Placement;

/** A broker in this process and one instance of matching with the settings of production. */
final class Exchange implements AutoCloseable {

  static final String SECRET = "for-benchmarks-only-and-not-secret-at-all";

  private static final String APPLICATION = "matching-benchmark";

  private final Broker broker = EmbeddedBroker.start(Placement.temporary());

  private final Map<String, String> others;

  /** With some settings of Kafka Streams in place of the shipped ones. */
  Exchange(Map<String, String> others) {
    this.others = others;
    broker.createTopics(ExchangeTopics.onOneBroker());
  }

  /** Puts everyone on the topic of enrolments. */
  void enrol(List<Person> people) {
    try (EnrolmentPublisher publisher = new EnrolmentPublisher(broker.bootstrapServers())) {
      publisher.enrol(people, 1);
    }
  }

  /** Lets one instance take everything in, and says how long it took. */
  Duration load(Linkage linkage, Path state) throws InterruptedException {
    MatchingTopology topology =
        new MatchingTopology(
            new Policy(
                Map.of("labour", Duration.ofHours(26)),
                Duration.ofMinutes(1),
                Duration.ofDays(3),
                Period.ofMonths(2),
                Duration.ofDays(14),
                Policy.UnreviewedMatch.CONFIRM,
                Period.ofYears(2)),
            linkage,
            SECRET,
            Clock.systemUTC(),
            Duration.ofSeconds(1),
            topic -> {},
            () -> {},
            Topics.PARTITIONS);
    try (KafkaStreams streams = new KafkaStreams(topology.build(), settings(state))) {
      Instant start = Instant.now();
      streams.start();
      try (Backlog backlog = new Backlog(broker.bootstrapServers(), APPLICATION)) {
        backlog.awaitNone();
      }
      return Duration.between(start, Instant.now());
    }
  }

  /** Those of the application, which are what is measured. */
  Properties settings(Path state) {
    Properties settings = MatchingSettings.ofStreams();
    settings.putAll(others);
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION);
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
    settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    return settings;
  }

  @Override
  public void close() {
    broker.close();
  }
}
