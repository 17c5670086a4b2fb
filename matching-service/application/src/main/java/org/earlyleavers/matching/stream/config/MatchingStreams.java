package org.earlyleavers.matching.stream.config;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.earlyleavers.events.Topics;
import org.earlyleavers.matching.dossier.Policy;
import org.earlyleavers.matching.linkage.Linkage;
import org.earlyleavers.matching.linkage.ProbabilisticLinkage;
import org.earlyleavers.matching.linkage.Weights;
import org.earlyleavers.matching.linkage.WeightsFile;
import org.earlyleavers.matching.stream.MatchingTopology;
import org.jboss.logging.Logger;

/** Hands the topology to Quarkus, which runs it. */
@ApplicationScoped
public class MatchingStreams {

  private static final int SHORTEST_SECRET = 32;

  private static final Logger LOG = Logger.getLogger(MatchingStreams.class);

  @Produces
  @Singleton
  Linkage linkage(MatchingConfig config) {
    return ProbabilisticLinkage.with(weights(config));
  }

  private static Weights weights(MatchingConfig config) {
    Weights weights =
        config.weightsFile().map(MatchingStreams::read).orElseGet(WeightsFile::shipped);
    return weights.withZones(
        config.sameFrom().orElse(weights.sameFrom()),
        config.reviewFrom().orElse(weights.reviewFrom()));
  }

  private static Weights read(Path file) {
    try (Reader reader = Files.newBufferedReader(file)) {
      return WeightsFile.read(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("matching.weights-file cannot be read", e);
    }
  }

  /** A singleton, not a proxy: Kafka Streams reads the topology's fields. */
  @Produces
  @Singleton
  Topology topology(MatchingConfig config, Linkage linkage, MeterRegistry metrics) {
    if (config.pseudonymSecret().length() < SHORTEST_SECRET) {
      throw new IllegalArgumentException(
          "matching.pseudonym-secret needs at least " + SHORTEST_SECRET + " characters");
    }
    return new MatchingTopology(
            policy(config),
            linkage,
            config.pseudonymSecret(),
            Clock.systemUTC(),
            config.tick(),
            topic -> metrics.counter("events.dead.lettered", "topic", topic.name()).increment(),
            metrics.counter("matching.rooms.oversized")::increment,
            Topics.PARTITIONS)
        .build();
  }

  private static Policy policy(MatchingConfig config) {
    return new Policy(
        config.silenceLimits(),
        config.longestBacklog(),
        config.longestHold(),
        config.startHorizon(),
        config.reviewLimit(),
        config.unreviewedMatch(),
        config.retention());
  }

  /** A thread that failed starts again from the last commit: nothing that it took in is lost. */
  @Produces
  @Singleton
  StreamsUncaughtExceptionHandler restartFailedThreads(MeterRegistry metrics) {
    return failure -> {
      LOG.errorf("A stream thread failed with %s and is replaced", failure.getClass().getName());
      metrics.counter("matching.stream.threads.replaced").increment();
      return StreamThreadExceptionResponse.REPLACE_THREAD;
    };
  }
}
