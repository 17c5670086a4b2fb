package org.earlyleavers.matching.clock;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.VoidSerializer;
import org.earlyleavers.clocks.OtherClock;
import org.earlyleavers.clocks.SilentClockException;
import org.earlyleavers.events.Topics;

/**
 * The clock of the broker, matching having no database. It is read off the acknowledgement of an
 * empty record, on a topic whose records the broker dates.
 */
@ApplicationScoped
public class BrokerClock implements OtherClock {

  /** In milliseconds. */
  private static final int PATIENCE = 5_000;

  private static final int PARTITION = 0;

  /** Comes back if the topic was created otherwise than it should, and the broker dates nothing. */
  private static final long NO_TIME_OF_OURS = 0;

  private final String topic;
  private final KafkaProducer<Void, Void> producer;

  @Inject
  BrokerClock(@Identifier("default-kafka-broker") Map<String, Object> broker) {
    this(broker, Topics.CLOCK_READINGS);
  }

  BrokerClock(Map<String, Object> broker, String topic) {
    this.topic = topic;
    Map<String, Object> settings = new HashMap<>(broker);
    // Nobody needs the record itself.
    settings.put(ProducerConfig.ACKS_CONFIG, "1");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE);
    producer = new KafkaProducer<>(settings, new VoidSerializer(), new VoidSerializer());
  }

  @Override
  public String whose() {
    return "the broker's";
  }

  @Override
  public Instant read() throws SilentClockException {
    ProducerRecord<Void, Void> empty =
        new ProducerRecord<Void, Void>(topic, PARTITION, NO_TIME_OF_OURS, null, null);
    try {
      long theirs = producer.send(empty).get().timestamp();
      if (theirs == NO_TIME_OF_OURS) {
        throw new SilentClockException("the broker does not date the records of " + topic, null);
      }
      return Instant.ofEpochMilli(theirs);
    } catch (ExecutionException e) {
      throw new SilentClockException(String.valueOf(e.getCause()), e);
    } catch (KafkaException e) {
      throw new SilentClockException(e.toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SilentClockException("interrupted", e);
    }
  }

  @PreDestroy
  void close() {
    producer.close();
  }
}
