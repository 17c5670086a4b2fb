package org.earlyleavers.events;

import java.util.Map;

/**
 * One topic of the exchange.
 *
 * @param <E> the events that it carries
 * @param eventType the supertype of what may stand on it
 * @param partitions fixed for the life of the topic: keyed state depends on it
 * @param config the broker's settings of the topic
 */
public record Topic<E extends Event>(
    String name, Class<E> eventType, int partitions, Map<String, String> config) {

  /** Where records of this topic go that nobody can read. */
  public String deadLetterName() {
    return name + ".dead-letter";
  }

  @Override
  public String toString() {
    return name;
  }
}
