package org.earlyleavers.matching.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.earlyleavers.events.DropoutReportWithdrawn;
import org.earlyleavers.events.DropoutReported;
import org.earlyleavers.events.EnrolmentChanged;
import org.earlyleavers.events.EnrolmentChanged.EnrolmentKind;
import org.earlyleavers.events.Event;
import org.earlyleavers.events.LeaverDecision;
import org.earlyleavers.events.LeaverDecision.Evidence;
import org.earlyleavers.events.MatchReview;
import org.earlyleavers.events.MatchReview.State;
import org.earlyleavers.events.QualificationAwarded;
import org.earlyleavers.events.ReviewVerdict;
import org.earlyleavers.events.ReviewVerdict.Verdict;
import org.earlyleavers.events.SourceProgress;
import org.earlyleavers.events.Topic;
import org.earlyleavers.events.Topics;
import org.earlyleavers.events.person.Person;
import org.earlyleavers.events.serialization.EventReader;
import org.earlyleavers.events.serialization.EventSerializer;
import org.earlyleavers.matching.dossier.Policy;
import org.earlyleavers.matching.dossier.Policy.UnreviewedMatch;
import org.earlyleavers.matching.stream.state.DecisionHistory;
import org.earlyleavers.matching.stream.state.ReviewIndex;
import org.earlyleavers.matching.stream.state.ReviewIndex.Position;
import org.earlyleavers.matching.stream.state.Revision;
import org.earlyleavers.matching.stream.state.Stores;

/** The whole topology on a moved clock, told in the words of the exchange. */
final class MatchingStory implements AutoCloseable {

  static final String SCHOOL = "0951099D";
  static final String OTHER_SCHOOL = "0594899E";
  static final String TRAINING_CENTRE = "0491801S";
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

  private final MovableClock clock = new MovableClock(START);
  private final EventSerializer serializer = new EventSerializer("/test");
  private final Map<String, Integer> deadLetters = new HashMap<>();
  private int oversized;
  private final TopologyTestDriver driver;
  private final TestOutputTopic<String, byte[]> decisions;
  private final List<String> eventIds = new ArrayList<>();

  MatchingStory() {
    driver =
        new TopologyTestDriver(
            new MatchingTopology(
                    new Policy(
                        Map.of("labour", Duration.ofHours(26), "defence", Duration.ofDays(8)),
                        Duration.ofMinutes(1),
                        Duration.ofDays(3),
                        Period.ofMonths(2),
                        Duration.ofDays(14),
                        UnreviewedMatch.CONFIRM,
                        Period.ofYears(2)),
                    new DoubtingLinkage(),
                    "a-secret-for-tests-only",
                    clock,
                    Duration.ofSeconds(1),
                    topic -> deadLetters.merge(topic.name(), 1, Integer::sum),
                    () -> oversized++,
                    1)
                .build(),
            settings(),
            START);
    decisions = output(Topics.LEAVER_DECISIONS.name());
  }

  private static Properties settings() {
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "matching-story");
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
    properties.put(StreamsConfig.STATE_DIR_CONFIG, "target/matching-story");
    properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    return properties;
  }

  void everySourceIsFresh() {
    sourceSpeaks("labour");
    sourceSpeaks("defence");
  }

  void sourceSpeaks(String source) {
    send(Topics.ENROLMENT_CHANGES, new SourceProgress(source, 0, clock.instant()));
  }

  /** A heartbeat arrives so long after it was sent. */
  void sourceIsTakenInAsPublished(String source, Duration ago) {
    send(
        Topics.ENROLMENT_CHANGES,
        new SourceProgress(source, 0, clock.instant(), Optional.of(clock.instant().minus(ago))));
  }

  UUID schoolReports(Person pupil) {
    return schoolReports(UUID.randomUUID(), 1, SCHOOL, pupil, TODAY.minusDays(7));
  }

  UUID schoolReports(UUID id, int revision, String school, Person pupil, LocalDate departedOn) {
    send(
        Topics.DROPOUT_REPORTS,
        new DropoutReported(
            id,
            revision,
            START,
            school,
            departedOn,
            Optional.empty(),
            Optional.empty(),
            pupil,
            Optional.empty()));
    return id;
  }

  void schoolWithdraws(UUID reportId, int revision) {
    send(
        Topics.DROPOUT_REPORTS,
        new DropoutReportWithdrawn(reportId, revision, clock.instant(), SCHOOL));
  }

  void apprenticeship(Person apprentice, LocalDate from, LocalDate until) {
    clock.moveTo(clock.instant().plusMillis(1));
    send(
        Topics.ENROLMENT_CHANGES,
        new EnrolmentChanged(
            "labour",
            "contract:1",
            clock.instant(),
            apprentice,
            EnrolmentKind.APPRENTICESHIP,
            Optional.of(TRAINING_CENTRE),
            from,
            Optional.ofNullable(until)));
  }

  void diploma(Person holder, int level) {
    send(
        Topics.QUALIFICATIONS,
        new QualificationAwarded(
            "labour",
            "award-1",
            clock.instant(),
            holder,
            level,
            Optional.empty(),
            TODAY.minusYears(1)));
  }

  /** On the doubtful apprenticeship. */
  void reviewerSays(UUID reportId, int sequence, Verdict verdict) {
    reviewerSays(reportId, Evidence.Kind.ENROLMENT, "labour", "contract:1", sequence, verdict);
  }

  void reviewerSays(MatchReview review, int sequence, Verdict verdict) {
    Evidence evidence = review.evidence();
    reviewerSays(
        review.reportId(),
        evidence.kind(),
        evidence.source(),
        evidence.recordId(),
        sequence,
        verdict);
  }

  private void reviewerSays(
      UUID reportId,
      Evidence.Kind kind,
      String source,
      String recordId,
      int sequence,
      Verdict verdict) {
    send(
        Topics.REVIEW_VERDICTS,
        new ReviewVerdict(
            reportId,
            kind,
            source,
            recordId,
            verdict,
            "renee.review",
            "Seen the papers",
            clock.instant(),
            sequence));
  }

  /** As every instance knows them. */
  List<MatchReview> reviews(State state) {
    return ReviewIndex.list(driver.getKeyValueStore(Stores.REVIEWS), state, Optional.empty(), 100);
  }

  List<MatchReview> reviewsBehind(MatchReview review) {
    return ReviewIndex.list(
        driver.getKeyValueStore(Stores.REVIEWS),
        review.state(),
        Optional.of(Position.of(review)),
        100);
  }

  MatchReview review(UUID reportId, State state) {
    return reviews(state).stream()
        .filter(review -> review.reportId().equals(reportId))
        .findFirst()
        .orElseThrow();
  }

  List<Long> revisionsOf(UUID reportId) {
    return DecisionHistory.revisionsOf(
            driver.getKeyValueStore(Stores.DECISION_HISTORY), reportId.toString())
        .stream()
        .map(Revision::revision)
        .toList();
  }

  String dossierOn(UUID reportId) {
    return driver.getKeyValueStore(Stores.DOSSIERS).get(reportId.toString()).toString();
  }

  /** The last value that was written under a key; empty for a tombstone. */
  Optional<byte[]> lastOn(Topic<?> topic, String key) {
    return output(topic.name()).readRecordsToList().stream()
        .filter(written -> written.key().equals(key))
        .reduce((former, latter) -> latter)
        .map(TestRecord::value);
  }

  void erase(UUID reportId) {
    raw(Topics.DROPOUT_REPORTS, reportId.toString(), new RecordHeaders(), null);
  }

  void poison(Topic<?> topic, String key) {
    raw(topic, key, new RecordHeaders(), "no event at all".getBytes(UTF_8));
  }

  /** As a crash may leave it: the dossiers are on disk, their index is not. */
  void indexOfDossiersIsLost() {
    for (String index : List.of(Stores.WAKE_UP_TIMES, Stores.WAITING_FOR_SOURCE)) {
      KeyValueStore<String, String> store = driver.getKeyValueStore(index);
      List<String> keys = new ArrayList<>();
      try (KeyValueIterator<String, String> entries = store.all()) {
        entries.forEachRemaining(entry -> keys.add(entry.key));
      }
      keys.forEach(store::delete);
    }
  }

  /** As a crash may leave it: a reminder is on disk that no dossier asks for. */
  void indexHasAReminderThatNobodyAskedFor(UUID reportId) {
    KeyValueStore<String, String> store = driver.getKeyValueStore(Stores.WAKE_UP_TIMES);
    store.put("%019d/%s".formatted(clock.instant().toEpochMilli(), reportId), "");
  }

  void sourceClaimsTheFuture(String source, Duration ahead) {
    send(Topics.ENROLMENT_CHANGES, new SourceProgress(source, 0, clock.instant().plus(ahead)));
  }

  void timePassesUntil(Instant instant) {
    clock.moveTo(instant);
    driver.advanceWallClockTime(Duration.ofSeconds(1));
  }

  Instant now() {
    return clock.instant();
  }

  /** The decisions since the last question, in order; a tombstone is an empty one. */
  List<Optional<LeaverDecision>> announced() {
    EventReader<LeaverDecision> reader = new EventReader<>(Topics.LEAVER_DECISIONS);
    List<Optional<LeaverDecision>> announced = new ArrayList<>();
    for (TestRecord<String, byte[]> decision : decisions.readRecordsToList()) {
      if (decision.value() == null) {
        announced.add(Optional.empty());
      } else {
        eventIds.add(reader.idOf(decision.headers()));
        announced.add(
            Optional.of(reader.read(decision.key(), decision.headers(), decision.value())));
      }
    }
    return announced;
  }

  /** The current decision on a report, which has to have been announced since the last question. */
  LeaverDecision decisionOn(UUID reportId) {
    return announced().stream()
        .flatMap(Optional::stream)
        .filter(decision -> decision.reportId().equals(reportId))
        .reduce((former, latter) -> latter)
        .orElseThrow();
  }

  Map<UUID, LeaverDecision> decisions() {
    Map<UUID, LeaverDecision> latest = new HashMap<>();
    announced()
        .forEach(said -> said.ifPresent(decision -> latest.put(decision.reportId(), decision)));
    return latest;
  }

  /** The ids of all announcements so far, in order. */
  List<String> eventIds() {
    return eventIds;
  }

  int deadLettersCounted(Topic<?> topic) {
    return deadLetters.getOrDefault(topic.name(), 0);
  }

  int oversizedRoomsCounted() {
    return oversized;
  }

  List<TestRecord<String, byte[]>> deadLetters(Topic<?> topic) {
    return output(topic.deadLetterName()).readRecordsToList();
  }

  /** What went from one part of matching to another. */
  List<TestRecord<String, byte[]>> inside(String way) {
    return output("matching-story-" + way + "-repartition").readRecordsToList();
  }

  static Person lea() {
    return person("130187884JE", "Lefèvre", "Léa");
  }

  static Person perhapsLea() {
    return DoubtingLinkage.perhaps(lea());
  }

  static Person bornOn(LocalDate day) {
    return new Person(
        Optional.empty(),
        "Lefèvre",
        Optional.empty(),
        List.of("Léa"),
        day,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static Person person(String ine, String familyName, String givenName) {
    return new Person(
        Optional.ofNullable(ine),
        familyName,
        Optional.empty(),
        List.of(givenName),
        LocalDate.of(2008, 3, 14),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private void send(Topic<?> topic, Event event) {
    Headers headers = new RecordHeaders();
    byte[] body = serializer.serialize(topic.name(), headers, event);
    raw(topic, event.key(), headers, body);
  }

  private void raw(Topic<?> topic, String key, Headers headers, byte[] value) {
    driver
        .createInputTopic(topic.name(), new StringSerializer(), new ByteArraySerializer())
        .pipeInput(new TestRecord<>(key, value, headers, clock.instant()));
  }

  private TestOutputTopic<String, byte[]> output(String topic) {
    return driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer());
  }

  @Override
  public void close() {
    driver.close();
  }
}
