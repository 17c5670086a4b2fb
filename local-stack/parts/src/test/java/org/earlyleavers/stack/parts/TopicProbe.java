package org.earlyleavers.stack.parts;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Finds out what a client may do with topics and groups, by doing it. */
class TopicProbe implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Map<String, Object> settings;
  private final KafkaProducer<String, String> producer;

  TopicProbe(Map<String, Object> settings) {
    this.settings = Map.copyOf(settings);
    this.producer =
        new KafkaProducer<>(this.settings, new StringSerializer(), new StringSerializer());
  }

  /** Which of reading and writing works. */
  Set<AclOperation> mayDo(String topic) {
    Set<AclOperation> done = new LinkedHashSet<>();
    if (mayRead(topic)) {
      done.add(AclOperation.READ);
    }
    if (mayWrite(topic)) {
      done.add(AclOperation.WRITE);
    }
    return done;
  }

  /** Whether the broker takes a record. */
  boolean mayWrite(String topic) {
    try {
      producer
          .send(new ProducerRecord<>(topic, 0, "key", "value"))
          .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TopicAuthorizationException) {
        return false;
      }
      throw new IllegalStateException(e);
    } catch (TimeoutException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Whether the broker gives the record that is there. */
  private boolean mayRead(String topic) {
    List<TopicPartition> partition = List.of(new TopicPartition(topic, 0));
    try (KafkaConsumer<String, String> consumer = consumer(settings)) {
      consumer.assign(partition);
      consumer.seekToBeginning(partition);
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (System.nanoTime() < end) {
        if (!consumer.poll(Duration.ofSeconds(1)).isEmpty()) {
          return true;
        }
      }
      throw new IllegalStateException("Neither a record nor a refusal on " + topic);
    } catch (TopicAuthorizationException e) {
      return false;
    }
  }

  /** Whether a group's place can be moved. */
  boolean mayCommitFor(String group) {
    Map<String, Object> asMember = new HashMap<>(settings);
    asMember.put("group.id", group);
    TopicPartition partition = new TopicPartition("leaver-decisions", 0);
    try (KafkaConsumer<String, String> consumer = consumer(asMember)) {
      consumer.commitSync(Map.of(partition, new OffsetAndMetadata(0)), PATIENCE);
      return true;
    } catch (GroupAuthorizationException e) {
      return false;
    } catch (TopicAuthorizationException e) {
      // The group is looked at first: it was let through.
      return true;
    }
  }

  private static KafkaConsumer<String, String> consumer(Map<String, Object> settings) {
    return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
  }

  @Override
  public void close() {
    producer.close(Duration.ZERO);
  }
}
