package org.earlyleavers.matching.stream;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.earlyleavers.events.DropoutReportEvent;
import org.earlyleavers.events.EnrolmentEvent;
import org.earlyleavers.events.Event;
import org.earlyleavers.events.QualificationAwarded;
import org.earlyleavers.events.ReviewVerdict;
import org.earlyleavers.events.Topic;
import org.earlyleavers.events.Topics;
import org.earlyleavers.events.WakeUp;
import org.earlyleavers.events.serialization.EventSerializer;
import org.earlyleavers.matching.dossier.Judgement;
import org.earlyleavers.matching.dossier.Policy;
import org.earlyleavers.matching.linkage.Linkage;
import org.earlyleavers.matching.record.RecordRef;
import org.earlyleavers.matching.record.RecordRef.Kind;
import org.earlyleavers.matching.stream.intake.DeadLetters;
import org.earlyleavers.matching.stream.intake.Incoming;
import org.earlyleavers.matching.stream.intake.Incoming.Unreadable;
import org.earlyleavers.matching.stream.intake.ReadRecords;
import org.earlyleavers.matching.stream.intake.Verdicts;
import org.earlyleavers.matching.stream.message.FromDossier;
import org.earlyleavers.matching.stream.message.FromDossier.Announcement;
import org.earlyleavers.matching.stream.message.FromDossier.Reminder;
import org.earlyleavers.matching.stream.message.FromDossier.ReviewUpdate;
import org.earlyleavers.matching.stream.message.FromDossier.VerdictErasure;
import org.earlyleavers.matching.stream.message.ToAllPartitions;
import org.earlyleavers.matching.stream.message.ToDossier;
import org.earlyleavers.matching.stream.message.ToRoom;
import org.earlyleavers.matching.stream.processing.CompareInRooms;
import org.earlyleavers.matching.stream.processing.DecideInDossiers;
import org.earlyleavers.matching.stream.processing.IndexReviews;
import org.earlyleavers.matching.stream.processing.PlaceInRooms;
import org.earlyleavers.matching.stream.processing.RoomPseudonyms;
import org.earlyleavers.matching.stream.state.DossierStores;
import org.earlyleavers.matching.stream.state.ResidentStores;
import org.earlyleavers.matching.stream.state.ReviewIndex;
import org.earlyleavers.matching.stream.state.StateSerde;
import org.earlyleavers.matching.stream.state.Stores;
import org.earlyleavers.matching.stream.state.compact.ToRoomFormat;

/**
 * The dataflow of matching: every record is placed in its rooms; rooms compare and speak to the
 * dossiers of the reports that are concerned; dossiers decide.
 *
 * <pre>
 * dropout-reports ───┬─ place ─► reports-to-rooms ────────┐
 *                    │                                    ▼
 * enrolment-changes ─┼─ place ─► enrolments-to-rooms ──► rooms ─► rooms-to-dossiers
 * qualifications ────┼─ place ─► qualifications-to-rooms ─┘              │
 *                    └──────────────────► dossiers ◄─────────────────────┘
 *                                          │    ▲
 *                     leaver-decisions ◄───┤    ├─► matching-wake-ups ─► dossiers
 *                     matching-reviews ◄───┘    └── review-verdicts, by report
 * </pre>
 *
 * <p>Each input has a way to the rooms of its own: a report is placed at once, however many
 * enrolments wait to be. In the rooms, and among dossiers, the older record goes first.
 */
public final class MatchingTopology {

  private static final String CE_SOURCE = "/matching-service";

  private final Policy policy;
  private final Linkage linkage;
  private final RoomPseudonyms pseudonyms;
  private final Clock clock;
  private final Duration tick;
  private final Consumer<Topic<?>> deadLetterCounter;
  private final Runnable oversizedRoomCounter;
  private final int partitions;

  /**
   * A topology that is ready to be built.
   *
   * @param pseudonymSecret the secret under which blocking keys become record keys
   * @param tick how often to look for reports that are due to be looked at again
   * @param deadLetterCounter hears of each record that nobody can read
   * @param oversizedRoomCounter hears of each look-up that had to leave somebody out
   * @param partitions of every topic
   */
  public MatchingTopology(
      Policy policy,
      Linkage linkage,
      String pseudonymSecret,
      Clock clock,
      Duration tick,
      Consumer<Topic<?>> deadLetterCounter,
      Runnable oversizedRoomCounter,
      int partitions) {
    this.policy = policy;
    this.linkage = linkage;
    this.pseudonyms = new RoomPseudonyms(pseudonymSecret);
    this.clock = clock;
    this.tick = tick;
    this.deadLetterCounter = deadLetterCounter;
    this.oversizedRoomCounter = oversizedRoomCounter;
    this.partitions = partitions;
  }

  /** Builds it; every node, store and internal topic has a name of its own. */
  public Topology build() {
    StreamsBuilder builder = new StreamsBuilder();

    KStream<String, Incoming<DropoutReportEvent>> reports = read(builder, Topics.DROPOUT_REPORTS);
    KStream<String, Incoming<EnrolmentEvent>> enrolments = read(builder, Topics.ENROLMENT_CHANGES);
    KStream<String, Incoming<QualificationAwarded>> awards = read(builder, Topics.QUALIFICATIONS);
    KStream<String, Incoming<ReviewVerdict>> verdicts = read(builder, Topics.REVIEW_VERDICTS);
    KStream<String, Incoming<WakeUp>> wakeUps = read(builder, Topics.MATCHING_WAKE_UPS);

    KStream<String, ToDossier> fromRooms =
        place(reports, Topics.DROPOUT_REPORTS, "reports-to-rooms", RecordRef::report)
            .merge(
                place(
                    enrolments,
                    Topics.ENROLMENT_CHANGES,
                    "enrolments-to-rooms",
                    key -> sourced(Kind.ENROLMENT, key)),
                Named.as("with-enrolments"))
            .merge(
                place(
                    awards,
                    Topics.QUALIFICATIONS,
                    "qualifications-to-rooms",
                    key -> sourced(Kind.QUALIFICATION, key)),
                Named.as("with-qualifications"))
            .process(rooms(), Named.as("compare-in-rooms"))
            .repartition(
                between(
                    "rooms-to-dossiers",
                    new StateSerde<>(ToDossier.class),
                    ToDossier.Progress.class));

    KStream<String, FromDossier> said =
        reports
            .mapValues(MatchingTopology::fromSchool, Named.as("reports-for-dossiers"))
            .merge(fromRooms, Named.as("with-rooms"))
            .merge(judgements(verdicts), Named.as("with-verdicts"))
            .merge(
                wakeUps.mapValues(MatchingTopology::wake, Named.as("wake-ups-for-dossiers")),
                Named.as("with-wake-ups"))
            .process(dossiers(), Named.as("decide-in-dossiers"));

    announce(said);
    remind(said);
    ask(said);
    eraseVerdicts(said);
    builder.addGlobalStore(
        ReviewIndex.builder(),
        Topics.MATCHING_REVIEWS.name(),
        Consumed.with(Serdes.String(), Serdes.ByteArray())
            .withName("from-" + Topics.MATCHING_REVIEWS),
        () -> new IndexReviews(deadLetterCounter));
    return builder.build();
  }

  /** Reads a topic; what is unreadable leaves the stream as a dead letter. */
  private <E extends Event> KStream<String, Incoming<E>> read(
      StreamsBuilder builder, Topic<E> topic) {
    String name = topic.name();
    return builder.stream(
            name, Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("from-" + name))
        .processValues(() -> new ReadRecords<>(topic), Named.as("read-" + name))
        .split(Named.as("sort-" + name))
        .branch(
            (key, incoming) -> incoming instanceof Unreadable<E>,
            Branched.<String, Incoming<E>>withConsumer(
                    unreadable ->
                        unreadable
                            .processValues(
                                () -> new DeadLetters<>(topic, deadLetterCounter),
                                Named.as("dead-letters-of-" + name))
                            .to(
                                topic.deadLetterName(),
                                Produced.with(Serdes.String(), Serdes.ByteArray())
                                    .withName("to-dead-letters-of-" + name)))
                .withName("-unreadable"))
        .defaultBranch(Branched.as("-readable"))
        .get("sort-" + name + "-readable");
  }

  /** Keyed by room from here on. */
  private <E extends Event> KStream<String, ToRoom> place(
      KStream<String, Incoming<E>> records,
      Topic<E> topic,
      String wayToRooms,
      Function<String, RecordRef> refOfKey) {
    return records
        .process(
            withStores(
                () -> new PlaceInRooms<>(topic, refOfKey, pseudonyms),
                Set.of(Stores.placements(topic))),
            Named.as("place-" + topic.name()))
        .repartition(
            between(
                wayToRooms, new StateSerde<>(ToRoom.class, new ToRoomFormat()), ToRoom.Mark.class));
  }

  private ProcessorSupplier<String, ToRoom, String, ToDossier> rooms() {
    Set<StoreBuilder<?>> stores = new HashSet<>(ResidentStores.builders());
    stores.add(Stores.roomProgress());
    return withStores(() -> new CompareInRooms(linkage, partitions, oversizedRoomCounter), stores);
  }

  private ProcessorSupplier<String, ToDossier, String, FromDossier> dossiers() {
    return withStores(
        () -> new DecideInDossiers(policy, linkage.version(), clock, tick, pseudonyms),
        DossierStores.builders());
  }

  /** Keyed by report from here on: a verdict stands under the id of its review. */
  private KStream<String, ToDossier> judgements(KStream<String, Incoming<ReviewVerdict>> verdicts) {
    return verdicts
        .flatMap(
            (key, incoming) ->
                Verdicts.judgements(incoming).stream().map(MatchingTopology::toDossier).toList(),
            Named.as("verdicts-by-report"))
        .repartition(
            between(
                "verdicts-to-dossiers",
                new StateSerde<>(ToDossier.class),
                ToDossier.Progress.class));
  }

  private static KeyValue<String, ToDossier> toDossier(Judgement judgement) {
    return KeyValue.pair(
        judgement.reportId(),
        new ToDossier.Judged(judgement.verdict().ref(), judgement.verdict().verdict()));
  }

  private static void ask(KStream<String, FromDossier> said) {
    said.filter((key, value) -> value instanceof ReviewUpdate, Named.as("review-updates"))
        .<Event>mapValues(
            value -> ((ReviewUpdate) value).review().orElse(null), Named.as("reviews"))
        .to(
            Topics.MATCHING_REVIEWS.name(),
            Produced.with(Serdes.String(), events()).withName("to-" + Topics.MATCHING_REVIEWS));
  }

  private static void eraseVerdicts(KStream<String, FromDossier> said) {
    said.filter((key, value) -> value instanceof VerdictErasure, Named.as("verdict-erasures"))
        .<Event>mapValues(value -> null, Named.as("verdict-tombstones"))
        .to(
            Topics.REVIEW_VERDICTS.name(),
            Produced.with(Serdes.String(), events()).withName("to-" + Topics.REVIEW_VERDICTS));
  }

  private static void announce(KStream<String, FromDossier> said) {
    said.filter((key, value) -> value instanceof Announcement, Named.as("announcements"))
        .<Event>mapValues(
            value -> ((Announcement) value).decision().orElse(null), Named.as("decisions"))
        .to(
            Topics.LEAVER_DECISIONS.name(),
            Produced.with(Serdes.String(), events()).withName("to-" + Topics.LEAVER_DECISIONS));
  }

  private static void remind(KStream<String, FromDossier> said) {
    said.filter((key, value) -> value instanceof Reminder, Named.as("reminders"))
        .<Event>mapValues(value -> ((Reminder) value).wakeUp(), Named.as("wake-ups"))
        .to(
            Topics.MATCHING_WAKE_UPS.name(),
            Produced.with(Serdes.String(), events()).withName("to-" + Topics.MATCHING_WAKE_UPS));
  }

  /** An internal topic on which one kind of message goes to every partition. */
  private <M> Repartitioned<String, M> between(
      String name, Serde<M> messages, Class<? extends M> concernsAll) {
    StreamPartitioner<String, M> partitioner = new ToAllPartitions<>(concernsAll::isInstance);
    return Repartitioned.<String, M>as(name)
        .withKeySerde(Serdes.String())
        .withValueSerde(messages)
        .withNumberOfPartitions(partitions)
        .withStreamPartitioner(partitioner);
  }

  private static Serde<Event> events() {
    return Serdes.serdeFrom(
        new EventSerializer(CE_SOURCE),
        (topic, bytes) -> {
          throw new UnsupportedOperationException("Only written");
        });
  }

  private static ToDossier fromSchool(Incoming<DropoutReportEvent> incoming) {
    return new ToDossier.FromSchool(incoming);
  }

  private static ToDossier wake(Incoming<WakeUp> incoming) {
    return new ToDossier.Wake();
  }

  /** Sources name themselves without a colon; their ids may have one. */
  private static RecordRef sourced(Kind kind, String key) {
    int colon = key.indexOf(':');
    return new RecordRef(kind, key.substring(0, Math.max(colon, 0)), key.substring(colon + 1));
  }

  private static <A, B, C, D> ProcessorSupplier<A, B, C, D> withStores(
      ProcessorSupplier<A, B, C, D> supplier, Set<StoreBuilder<?>> stores) {
    return new ProcessorSupplier<>() {
      @Override
      public Processor<A, B, C, D> get() {
        return supplier.get();
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return stores;
      }
    };
  }
}
