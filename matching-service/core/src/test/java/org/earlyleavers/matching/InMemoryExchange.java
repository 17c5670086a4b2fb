package org.earlyleavers.matching;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.earlyleavers.matching.dossier.Circumstances;
import org.earlyleavers.matching.dossier.Decision;
import org.earlyleavers.matching.dossier.Dossier;
import org.earlyleavers.matching.dossier.DossierEvent;
import org.earlyleavers.matching.dossier.ExchangeProgress;
import org.earlyleavers.matching.dossier.Judgement;
import org.earlyleavers.matching.dossier.Policy;
import org.earlyleavers.matching.dossier.Policy.UnreviewedMatch;
import org.earlyleavers.matching.dossier.Report;
import org.earlyleavers.matching.dossier.Review;
import org.earlyleavers.matching.dossier.Verdict;
import org.earlyleavers.matching.linkage.BirthDate;
import org.earlyleavers.matching.linkage.BlockingKey;
import org.earlyleavers.matching.linkage.BlockingKeys;
import org.earlyleavers.matching.linkage.Identity;
import org.earlyleavers.matching.linkage.Linkage;
import org.earlyleavers.matching.linkage.Locality;
import org.earlyleavers.matching.record.Content.Departure;
import org.earlyleavers.matching.record.RecordRef;
import org.earlyleavers.matching.record.Statement;
import org.earlyleavers.matching.record.Version;
import org.earlyleavers.matching.room.Freshness;
import org.earlyleavers.matching.room.Placement;
import org.earlyleavers.matching.room.Room;
import org.earlyleavers.matching.room.RoomMessage;

/**
 * The whole of matching without a broker: placements, rooms and dossiers wired together, with
 * messages that lie in flight until they are delivered, in order or shuffled.
 */
final class InMemoryExchange {

  static final String SOURCE = "labour";

  static final Policy POLICY = policy(UnreviewedMatch.CONFIRM);

  static Policy policy(UnreviewedMatch unreviewedMatch) {
    return new Policy(
        Map.of(SOURCE, Duration.ofHours(26)),
        Duration.ofMinutes(1),
        Duration.ofDays(3),
        Period.ofMonths(2),
        Duration.ofDays(14),
        unreviewedMatch,
        Period.ofYears(2));
  }

  /** Everyone here was born on one day. */
  static final LocalDate BORN = LocalDate.of(2008, 3, 14);

  private static final int PARTITION = 0;

  private final Map<RecordRef, Placement> placements = new HashMap<>();
  private final Map<String, ResidentsInMemory> rooms = new HashMap<>();
  private final Map<String, Dossier> dossiers = new HashMap<>();
  private final List<RoomMessage> inFlight = new ArrayList<>();
  private final List<Decision> announced = new ArrayList<>();
  private final Policy policy;
  private final Linkage linkage;
  private int oversized;
  private Instant now = Instant.parse("2026-11-23T09:00:00Z");
  private ExchangeProgress progress = new ExchangeProgress(Map.of());

  InMemoryExchange() {
    this(POLICY);
  }

  InMemoryExchange(Policy policy) {
    this(policy, new DoubtingLinkage());
  }

  InMemoryExchange(Policy policy, Linkage linkage) {
    this.policy = policy;
    this.linkage = linkage;
  }

  InMemoryExchange at(Instant instant) {
    now = instant;
    return this;
  }

  Instant now() {
    return now;
  }

  InMemoryExchange sourceSpeaks() {
    progress = new ExchangeProgress(Map.of(PARTITION, Map.of(SOURCE, Freshness.completeUpTo(now))));
    wakeAll();
    return this;
  }

  void wakeAll() {
    List.copyOf(dossiers.keySet()).forEach(id -> handle(id, new DossierEvent.Woken()));
  }

  /** Says it to the rooms and, if it is a report, to its dossier; answers stay in flight. */
  void send(Statement statement) {
    Map<String, SortedSet<Integer>> corners = corners(statement);
    place(
        statement.ref(),
        Placement.place(Optional.ofNullable(placements.get(statement.ref())), statement, corners));
    if (statement.content() instanceof Departure departure) {
      handle(
          statement.ref().id(),
          new DossierEvent.ReportReceived(
              new Report.Standing(
                  statement.version(),
                  departure.school(),
                  departure.on(),
                  departure.reportedAt(),
                  BORN,
                  corners.keySet())));
    }
  }

  private static Map<String, SortedSet<Integer>> corners(Statement statement) {
    List<BlockingKey> keys =
        statement.ref().isReport()
            ? BlockingKeys.asking(statement.identity())
            : BlockingKeys.resident(statement.identity());
    Map<String, SortedSet<Integer>> corners = new TreeMap<>();
    for (BlockingKey key : keys) {
      SortedSet<Integer> numbers = new TreeSet<>();
      key.corners().forEach(corner -> numbers.add(corner.hashCode()));
      corners.put(key.room(), numbers);
    }
    return corners;
  }

  void withdraw(String reportId, Version version) {
    RecordRef ref = RecordRef.report(reportId);
    place(ref, Placement.remove(Optional.ofNullable(placements.get(ref)), ref, version));
    handle(reportId, new DossierEvent.ReportReceived(new Report.Withdrawn(version, "school")));
  }

  void erase(String reportId) {
    handle(reportId, new DossierEvent.ReportErased());
  }

  /**
   * A person says whether a record is about the reported pupil. Under one number the content
   * decides, as its digest does on the wire.
   */
  void judge(String reportId, RecordRef ref, int sequence, Verdict.Answer answer) {
    Verdict verdict =
        new Verdict(
            new Version(sequence, answer == Verdict.Answer.SAME ? 1 : 0),
            answer,
            "renee.review",
            "Seen the papers",
            now);
    Judgement.of(reportId, ref, verdict)
        .forEach(judgement -> handle(judgement.reportId(), judgement.verdict()));
  }

  List<Review> reviewsOf(String reportId) {
    return Optional.ofNullable(dossiers.get(reportId))
        .map(Dossier::openOrDecidedReviews)
        .orElse(List.of());
  }

  boolean hasForgotten(String reportId) {
    return dossiers.get(reportId).isErased();
  }

  private void place(RecordRef ref, Optional<Placement.Step> step) {
    step.ifPresent(
        moved -> {
          placements.put(ref, moved.placement());
          for (Placement.Addressed addressed : moved.entries()) {
            Room room =
                new Room(
                    addressed.room(),
                    rooms.computeIfAbsent(addressed.room(), name -> new ResidentsInMemory(linkage)),
                    linkage,
                    () -> oversized++);
            inFlight.addAll(room.receive(addressed.entry()));
          }
        });
  }

  /** Delivers everything that is in flight, in order. */
  InMemoryExchange deliver() {
    List.copyOf(inFlight).forEach(this::deliver);
    inFlight.clear();
    return this;
  }

  /** Delivers everything that is in flight, shuffled and each message up to three times. */
  void deliverInDisorder(Random random) {
    List<RoomMessage> deliveries = new ArrayList<>();
    for (RoomMessage message : inFlight) {
      for (int times = 1 + random.nextInt(3); times > 0; times--) {
        deliveries.add(message);
      }
    }
    Collections.shuffle(deliveries, random);
    deliveries.forEach(this::deliver);
    inFlight.clear();
  }

  private void deliver(RoomMessage message) {
    if (message instanceof RoomMessage.Answer answer) {
      handle(
          answer.reportId(),
          new DossierEvent.RoomAnswered(
              answer.room(), PARTITION, answer.reportVersion(), answer.findings()));
    } else if (message instanceof RoomMessage.News news) {
      handle(news.reportId(), new DossierEvent.NewsReceived(news.reportVersion(), news.finding()));
    }
  }

  private void handle(String reportId, DossierEvent event) {
    Dossier dossier = dossiers.getOrDefault(reportId, Dossier.empty(reportId));
    Dossier.Step step =
        dossier.handle(event, new Circumstances(policy, linkage.version(), progress, now));
    dossiers.put(reportId, step.dossier());
    step.announced().ifPresent(announced::add);
  }

  Optional<Decision> decisionOn(String reportId) {
    return Optional.ofNullable(dossiers.get(reportId)).flatMap(Dossier::decision);
  }

  /** How often a room had to leave somebody out of a look-up. */
  int oversized() {
    return oversized;
  }

  List<Decision> announced() {
    return announced;
  }

  /** Somebody of whom {@link DoubtingLinkage} cannot say whether it is Léa. */
  static Identity perhapsLea() {
    return Identity.normalise(
        Optional.empty(),
        Optional.of("Lefèvre"),
        Optional.empty(),
        List.of("Léa"),
        Optional.of(BirthDate.of(BORN)),
        Optional.empty(),
        Optional.empty(),
        Locality.of(DoubtingLinkage.ELSEWHERE));
  }

  static Identity lea() {
    return Identity.of(Optional.of("130187884JE"), "Lefèvre", Optional.empty(), "Léa", BORN);
  }
}
