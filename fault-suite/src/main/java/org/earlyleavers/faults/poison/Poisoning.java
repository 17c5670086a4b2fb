package org.earlyleavers.faults.poison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.earlyleavers.events.Topic;
import org.earlyleavers.events.Topics;

/** Every poison, straight onto every topic, past the services that would refuse it. */
public final class Poisoning {

  private static final int LARGER_THAN_ANY = 4 << 20;

  private final String bootstrapServers;
  private final RandomGenerator random;

  /** With random contents and keys. */
  public Poisoning(String bootstrapServers, RandomGenerator random) {
    this.bootstrapServers = bootstrapServers;
    this.random = random;
  }

  /**
   * What was sent.
   *
   * @param taken how many records the broker took
   * @param refused how many the broker refused itself
   * @param deadLetters how many dead letters have to come of it, by the topic that was poisoned
   */
  public record Doses(int taken, int refused, Map<String, Integer> deadLetters) {}

  /** Sends all of them, each acknowledged or refused when this returns. */
  public Doses send() throws InterruptedException {
    List<Dose> doses = new ArrayList<>();
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                LARGER_THAN_ANY),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (Topic<?> topic : Topics.all()) {
        for (Poison poison : Poison.values()) {
          doses.add(new Dose(topic, poison, send(producer, topic, poison)));
        }
      }
    }
    return Dose.sum(doses);
  }

  private boolean send(KafkaProducer<byte[], byte[]> producer, Topic<?> topic, Poison poison)
      throws InterruptedException {
    try {
      producer.send(poison.on(topic, random)).get();
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RecordTooLargeException
          || e.getCause() instanceof InvalidRecordException) {
        return false;
      }
      throw new IllegalStateException("The broker does not take poison", e.getCause());
    }
  }
}
