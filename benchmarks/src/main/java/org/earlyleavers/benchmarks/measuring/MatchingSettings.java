package org.earlyleavers.benchmarks.measuring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.earlyleavers.matching.stream.MatchingTopology;

/** The settings that matching is shipped with, which are what is measured. */
public final class MatchingSettings {

  private static final String FILE = "/application.properties";
  private static final String STREAMS_PREFIX = "kafka-streams.";

  private MatchingSettings() {}

  /** The id under which it runs. */
  public static String applicationId() {
    return all().getProperty("quarkus.kafka-streams.application-id");
  }

  /** Those of Kafka Streams, by Kafka's own names. */
  public static Properties ofStreams() {
    Properties all = all();
    Properties settings = new Properties();
    all.stringPropertyNames().stream()
        .filter(name -> name.startsWith(STREAMS_PREFIX))
        .forEach(
            name -> settings.put(name.substring(STREAMS_PREFIX.length()), all.getProperty(name)));
    return settings;
  }

  private static Properties all() {
    Properties all = new Properties();
    try (InputStream stream = MatchingTopology.class.getResourceAsStream(FILE)) {
      all.load(stream);
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
