package org.earlyleavers.stack.parts;

import java.util.Collection;
import org.apache.kafka.clients.admin.NewTopic;

/** A Kafka broker that runs until it is closed. */
public interface Broker extends AutoCloseable {

  /** What clients give as {@code bootstrap.servers}. */
  String bootstrapServers();

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
