package org.earlyleavers.caseload.service;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.earlyleavers.events.LeaverDecision;
import org.earlyleavers.events.Topics;
import org.earlyleavers.events.serialization.EventSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What matching does to the topic, and what it would not do. */
@ApplicationScoped
public class DecisionTopic {

  private static final String NAME = Topics.LEAVER_DECISIONS.name();

  private final EventSerializer serializer = new EventSerializer("/matching-service");
  private final String brokers;
  private final KafkaProducer<String, byte[]> producer;

  DecisionTopic(@ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
    this.brokers = brokers;
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", brokers, "linger.ms", "0"),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  @PreDestroy
  void close() {
    producer.close();
  }

  void publish(LeaverDecision first, LeaverDecision... others) {
    publish(first);
    for (LeaverDecision decision : others) {
      publish(decision);
    }
  }

  /** Gives the event's id. */
  String publish(LeaverDecision decision) {
    Headers headers = new RecordHeaders();
    byte[] body = serializer.serialize(NAME, headers, decision);
    send(new ProducerRecord<>(NAME, null, decision.key(), body, headers));
    return new String(headers.lastHeader("ce_id").value(), StandardCharsets.UTF_8);
  }

  /** Forgets a report, as matching does when the report is erased. */
  void erase(UUID reportId) {
    send(new ProducerRecord<>(NAME, null, reportId.toString(), null));
  }

  /** Anything at all, to a partition of choice. */
  void publish(int partition, String key, byte[] body, Map<String, String> headers) {
    RecordHeaders bytes = new RecordHeaders();
    headers.forEach((name, value) -> bytes.add(name, value.getBytes(StandardCharsets.UTF_8)));
    send(new ProducerRecord<>(NAME, partition, key, body, bytes));
  }

  private void send(ProducerRecord<String, byte[]> record) {
    try {
      producer.send(record).get(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Every dead letter so far. */
  List<ConsumerRecord<String, byte[]>> deadLetters() {
    return everythingOn(Topics.LEAVER_DECISIONS.deadLetterName());
  }

  /** Every record so far. */
  List<ConsumerRecord<String, byte[]>> everythingOn(String name) {
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", brokers, "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(name).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
      while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
      return records;
    }
  }
}
