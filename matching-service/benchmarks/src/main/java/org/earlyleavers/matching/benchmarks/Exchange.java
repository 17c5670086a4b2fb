package org.earlyleavers.matching.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.earlyleavers.events.EnrolmentChanged;
import org.earlyleavers.events.EnrolmentChanged.EnrolmentKind;
import org.earlyleavers.events.Topics;
import org.earlyleavers.events.person.Person;
import org.earlyleavers.events.serialization.EventSerializer;
import org.earlyleavers.matching.dossier.Policy;
import org.earlyleavers.matching.linkage.Linkage;
import org.earlyleavers.matching.stream.MatchingTopology;
import org.earlyleavers.stack.parts.Broker;
import org.earlyleavers.stack.parts.EmbeddedBroker;
import org.earlyleavers.stack.parts.Placement;

/** A broker in this process and one instance of matching with the settings of production. */
final class Exchange implements AutoCloseable {

  static final String SECRET = "for-benchmarks-only-and-not-secret-at-all";

  private static final int ID_BYTES = 16;
  private static final String SETTINGS = "/application.properties";
  private static final String STREAMS_PREFIX = "kafka-streams.";
  private static final String APPLICATION = "matching-benchmark";
  private static final List<String> SOURCES = List.of("labour", "agriculture", "defence");
  private static final LocalDate START = LocalDate.of(2026, 9, 1);

  private final Broker broker = EmbeddedBroker.start(Placement.temporary());

  Exchange() {
    broker.createTopics(
        Topics.all().stream()
            .flatMap(
                topic ->
                    List.of(
                        new NewTopic(topic.name(), topic.partitions(), (short) 1)
                            .configs(topic.config()),
                        new NewTopic(topic.deadLetterName(), topic.partitions(), (short) 1))
                        .stream())
            .toList());
  }

  /** Puts everyone on the topic of enrolments, under ids as adapters make them. */
  void enrol(List<Person> people) {
    EventSerializer serializer = new EventSerializer("/benchmark");
    Random random = new Random(1);
    Instant now = Instant.now();
    AtomicInteger lost = new AtomicInteger();
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                broker.bootstrapServers(),
                ProducerConfig.LINGER_MS_CONFIG,
                20,
                ProducerConfig.BATCH_SIZE_CONFIG,
                1 << 17),
            new StringSerializer(),
            new ByteArraySerializer())) {
      byte[] id = new byte[ID_BYTES];
      for (Person person : people) {
        random.nextBytes(id);
        LocalDate from = START.minusDays(random.nextInt(700));
        EnrolmentChanged enrolment =
            new EnrolmentChanged(
                SOURCES.get(random.nextInt(SOURCES.size())),
                Base64.getUrlEncoder().withoutPadding().encodeToString(id),
                now.minusMillis(random.nextInt(1_000_000_000)),
                person,
                EnrolmentKind.APPRENTICESHIP,
                Optional.of(uai(random)),
                from,
                Optional.of(from.plusDays(365L * (1 + random.nextInt(3)))));
        RecordHeaders headers = new RecordHeaders();
        byte[] body = serializer.serialize(Topics.ENROLMENT_CHANGES.name(), headers, enrolment);
        Future<RecordMetadata> unused =
            producer.send(
                new ProducerRecord<>(
                    Topics.ENROLMENT_CHANGES.name(), null, enrolment.key(), body, headers),
                (arrived, failure) -> {
                  if (failure != null) {
                    lost.incrementAndGet();
                  }
                });
      }
    }
    if (lost.get() > 0) {
      throw new IllegalStateException(lost + " enrolments have not reached the broker");
    }
  }

  /** Of one in some four thousand training centres. */
  private static String uai(Random random) {
    int number = 10_000 * (1 + random.nextInt(95)) + random.nextInt(40);
    return "%07d%c".formatted(number, "ABCDEFGHJKLMNPRSTUVWXYZ".charAt(number % 23));
  }

  /** Lets one instance take everything in, and says how long it took. */
  Duration load(Linkage linkage, Path state) throws InterruptedException {
    MatchingTopology topology =
        new MatchingTopology(
            new Policy(
                Map.of("labour", Duration.ofHours(26)),
                Duration.ofMinutes(1),
                Duration.ofDays(3),
                Period.ofMonths(2),
                Duration.ofDays(14),
                Policy.UnreviewedMatch.CONFIRM,
                Period.ofYears(2)),
            linkage,
            SECRET,
            Clock.systemUTC(),
            Duration.ofSeconds(1),
            topic -> {},
            () -> {},
            Topics.PARTITIONS);
    try (KafkaStreams streams = new KafkaStreams(topology.build(), settings(state))) {
      Instant start = Instant.now();
      streams.start();
      awaitAllTakenIn();
      return Duration.between(start, Instant.now());
    }
  }

  /** Those of the application, which are what is measured. */
  Properties settings(Path state) {
    Properties all = new Properties();
    try (InputStream stream = MatchingTopology.class.getResourceAsStream(SETTINGS)) {
      all.load(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Properties settings = new Properties();
    all.stringPropertyNames().stream()
        .filter(name -> name.startsWith(STREAMS_PREFIX))
        .forEach(
            name -> settings.put(name.substring(STREAMS_PREFIX.length()), all.getProperty(name)));
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION);
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
    settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    return settings;
  }

  /** Until everything on every topic that matching reads has been committed. */
  private void awaitAllTakenIn() throws InterruptedException {
    try (Admin admin =
        Admin.create(
            Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()))) {
      while (true) {
        Thread.sleep(500);
        if (isTakenIn(admin)) {
          return;
        }
      }
    }
  }

  private static boolean isTakenIn(Admin admin) throws InterruptedException {
    try {
      Map<TopicPartition, OffsetAndMetadata> committed =
          admin.listConsumerGroupOffsets(APPLICATION).partitionsToOffsetAndMetadata().get();
      Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
      committed.keySet().forEach(partition -> latest.put(partition, OffsetSpec.latest()));
      for (int each = 0; each < Topics.PARTITIONS; each++) {
        latest.put(
            new TopicPartition(APPLICATION + "-enrolments-to-rooms-repartition", each),
            OffsetSpec.latest());
        latest.put(new TopicPartition(Topics.ENROLMENT_CHANGES.name(), each), OffsetSpec.latest());
      }
      return admin.listOffsets(latest).all().get().entrySet().stream()
          .allMatch(
              end ->
                  end.getValue().offset()
                      == Optional.ofNullable(committed.get(end.getKey()))
                          .map(OffsetAndMetadata::offset)
                          .orElse(0L));
    } catch (ExecutionException e) {
      // Matching has not created its own topics yet.
      return false;
    }
  }

  @Override
  public void close() {
    broker.close();
  }
}
