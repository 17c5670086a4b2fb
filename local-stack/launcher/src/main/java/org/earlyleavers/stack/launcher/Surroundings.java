package org.earlyleavers.stack.launcher;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where a service finds what it needs.
 *
 * @param broker what it sets to come to the broker, {@code bootstrap.servers} and more
 * @param issuer of the identity provider
 * @param jdbcUrl of the database
 * @param streams where matching keeps its state
 */
public record Surroundings(
    Map<String, String> broker, String issuer, String jdbcUrl, Path streams) {

  /** Copies the map, so that the record is immutable. */
  public Surroundings {
    broker = Map.copyOf(broker);
  }
}
