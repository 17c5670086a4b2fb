package org.earlyleavers.stack.parts;

import java.util.Collection;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;

/** A Kafka broker that runs until it is closed. */
public interface Broker extends AutoCloseable {

  /** Who may do everything, on a broker that asks who comes. */
  String ADMINISTRATOR = "administrator";

  /** What clients give as {@code bootstrap.servers}. */
  String bootstrapServers();

  /**
   * All that a client sets to come as this principal, {@code bootstrap.servers} included.
   *
   * @param principal of the table of access, or {@link #ADMINISTRATOR}
   */
  default Map<String, String> clientSettings(String principal) {
    return Map.of("bootstrap.servers", bootstrapServers());
  }

  /**
   * Creates those topics that do not exist yet; existing ones are left as they are. The broker
   * creates none by itself, so call this before the first client starts.
   *
   * @throws IllegalStateException if the broker refuses a topic
   */
  void createTopics(Collection<NewTopic> topics);

  @Override
  void close();
}
