package org.earlyleavers.matching.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.earlyleavers.matching.dossier.DossierEvent.NewsReceived;
import org.earlyleavers.matching.dossier.DossierEvent.ReportErased;
import org.earlyleavers.matching.dossier.DossierEvent.ReportReceived;
import org.earlyleavers.matching.dossier.DossierEvent.RoomAnswered;
import org.earlyleavers.matching.dossier.DossierEvent.VerdictGiven;
import org.earlyleavers.matching.dossier.Report.Erased;
import org.earlyleavers.matching.dossier.Report.Standing;
import org.earlyleavers.matching.dossier.Report.Withdrawn;
import org.earlyleavers.matching.dossier.Verdict.Answer;
import org.earlyleavers.matching.dossier.Weighed.Taken;
import org.earlyleavers.matching.record.Content.Departure;
import org.earlyleavers.matching.record.RecordRef;
import org.earlyleavers.matching.record.Version;
import org.earlyleavers.matching.room.Finding;
import org.earlyleavers.matching.room.Finding.Match;
import org.earlyleavers.matching.room.Freshness;

/**
 * All that is known about one report, and the decision that was last drawn from it.
 *
 * @param report absent while rooms have spoken before the report itself was seen
 * @param evidence about one version of the report, the highest that anyone has spoken of
 * @param reviews what people have been asked and have said, whatever the versions
 * @param heldSince since when the report has been waiting for a silent source
 * @param decision absent until every room has answered
 */
public record Dossier(
    String reportId,
    Optional<Report> report,
    Optional<Evidence> evidence,
    Reviews reviews,
    Optional<Instant> heldSince,
    Optional<Decision> decision) {

  /** Dossiers that were kept before people were asked anything have no reviews. */
  public Dossier {
    reviews = reviews == null ? Reviews.NONE : reviews;
  }

  /** A dossier that nothing is known of yet. */
  public static Dossier empty(String reportId) {
    return new Dossier(
        reportId,
        Optional.empty(),
        Optional.empty(),
        Reviews.NONE,
        Optional.empty(),
        Optional.empty());
  }

  /**
   * The dossier after an event, and what must be said.
   *
   * @param announced the current decision when the event changed it, and also when the event
   *     brought nothing new: whatever a crash kept from being sent is sent by the repetition
   */
  public record Step(Dossier dossier, Optional<Decision> announced) {}

  /** Takes an event in and decides anew. */
  public Step handle(DossierEvent event, Circumstances circumstances) {
    Dossier informed = take(event);
    Dossier decided = informed.decide(circumstances);
    boolean changedMind = !decided.decision.equals(decision);
    boolean nothingNew = informed.equals(this);
    return new Step(decided, changedMind || nothingNew ? decided.current() : Optional.empty());
  }

  /** Whether everything about the report is forgotten, and nothing may come back. */
  public boolean isErased() {
    return report.filter(Erased.class::isInstance).isPresent();
  }

  /** The open and the decided reviews of records that are in doubt, or were. */
  public List<Review> openOrDecidedReviews() {
    return current().stream()
        .flatMap(
            last ->
                last.evidence().stream()
                    .filter(weighed -> weighed.verdict().isPresent() || last.asksAbout(weighed)))
        .map(weighed -> new Review(reviews.openedAt(weighed.ref()).orElseThrow(), weighed))
        .toList();
  }

  /** When this dossier wants to be woken. */
  public Optional<Instant> reconsiderAt() {
    return decision.flatMap(Decision::reconsiderAt);
  }

  /** Whether progress of this source could release the report from its hold. */
  public boolean waitsFor(String source) {
    return decision
        .filter(last -> last.reason().waitsForSources())
        .map(Decision::sources)
        .orElse(List.of())
        .stream()
        .anyMatch(state -> state.silent() && state.source().equals(source));
  }

  /**
   * Whether a source that the report waits for has been heard by now in every room that it depends
   * on: while it is behind in one of them, to look again would change nothing.
   */
  public boolean wouldHear(String source, Circumstances circumstances) {
    return waitsFor(source) && circumstances.isHeard(source, roomPartitions());
  }

  /** The partitions of rooms in each of which a source has to be heard for this report. */
  public SortedSet<Integer> roomPartitions() {
    return evidence.map(known -> new TreeSet<>(known.answered().values())).orElseGet(TreeSet::new);
  }

  private Optional<Freshness> freshness(String source, ExchangeProgress progress) {
    return progress.freshness(source, roomPartitions());
  }

  /** While a corrected report is being compared anew, the former decision is no answer to it. */
  private Optional<Decision> current() {
    return decision.filter(
        last -> report.filter(r -> r.version().equals(last.reportVersion())).isPresent());
  }

  private Dossier take(DossierEvent event) {
    if (event instanceof ReportReceived received) {
      return takeReport(received.report());
    } else if (event instanceof RoomAnswered answer) {
      return takeEvidence(
          answer.reportVersion(),
          evidenceOn -> {
            Evidence all = evidenceOn.withAnswer(answer.room(), answer.partition());
            for (Finding finding : answer.findings()) {
              all = all.with(finding);
            }
            return all;
          });
    } else if (event instanceof NewsReceived news) {
      return takeEvidence(news.reportVersion(), evidenceOn -> evidenceOn.with(news.finding()));
    } else if (event instanceof VerdictGiven given) {
      return takeVerdict(given);
    } else if (event instanceof ReportErased) {
      return erased();
    } else {
      return this;
    }
  }

  private Dossier takeVerdict(VerdictGiven given) {
    Dossier answered = with(reviews.answered(given.ref(), given.verdict()));
    return isErased() ? answered.erased() : answered;
  }

  /** What is left: that nothing may come back, and what has to be taken back. */
  private Dossier erased() {
    return new Dossier(
        reportId,
        Optional.of(new Erased()),
        Optional.of(Evidence.none(Version.ERASED)),
        reviews.forgotten(),
        Optional.empty(),
        Optional.empty());
  }

  private Dossier with(Reviews others) {
    return new Dossier(reportId, report, evidence, others, heldSince, decision);
  }

  private Dossier takeReport(Report received) {
    if (report.isPresent() && report.get().version().isAfter(received.version())) {
      return this;
    }
    boolean corrected = report.filter(r -> r.version().equals(received.version())).isEmpty();
    Dossier reported =
        new Dossier(
            reportId,
            Optional.of(received),
            evidence,
            reviews,
            corrected ? Optional.empty() : heldSince,
            decision);
    return reported.takeEvidence(received.version(), known -> known);
  }

  /** What was found for an older version of the report is void; for a newer one it starts anew. */
  private Dossier takeEvidence(Version reportVersion, UnaryOperator<Evidence> addition) {
    Evidence known = evidence.orElseGet(() -> Evidence.none(reportVersion));
    if (known.reportVersion().isAfter(reportVersion)) {
      return this;
    }
    Evidence current =
        reportVersion.isAfter(known.reportVersion()) ? Evidence.none(reportVersion) : known;
    return new Dossier(
        reportId, report, Optional.of(addition.apply(current)), reviews, heldSince, decision);
  }

  private Dossier decide(Circumstances circumstances) {
    if (report.isEmpty() || evidence.isEmpty() || report.get() instanceof Erased) {
      return this;
    }
    if (report.get() instanceof Withdrawn) {
      return concluding(
          Reason.REPORT_WITHDRAWN, List.of(), List.of(), Optional.empty(), circumstances);
    }
    Standing standing = (Standing) report.get();
    Instant forgotten = circumstances.policy().forgetsAt(standing.birthDate());
    if (!circumstances.now().isBefore(forgotten)) {
      return erased();
    }
    boolean heard =
        evidence.get().reportVersion().equals(standing.version())
            && evidence.get().coversAll(standing.rooms());
    return heard ? restarted(circumstances.now()).decideOn(standing, circumstances) : this;
  }

  /** Nobody has had the time to answer what was not asked for a while. */
  private Dossier restarted(Instant now) {
    return new Dossier(
        reportId,
        report,
        evidence,
        reviews.restarting(ref -> !asksAbout(ref), now),
        heldSince,
        decision);
  }

  private boolean asksAbout(RecordRef ref) {
    return decision.stream()
        .anyMatch(
            last ->
                last.evidence().stream().anyMatch(w -> w.ref().equals(ref) && last.asksAbout(w)));
  }

  private Dossier decideOn(Standing standing, Circumstances circumstances) {
    Policy policy = circumstances.policy();
    Instant now = circumstances.now();
    Situation situation =
        new Situation(
            policy,
            now,
            standing,
            weighed(standing, policy, now),
            sources(policy, circumstances.progress(), now),
            decision
                .filter(last -> last.reportVersion().equals(standing.version()))
                .map(Decision::reason)
                .filter(Reason::confirms),
            heldSince,
            reviews);
    Reason reason = Rules.decide(situation);
    Optional<Instant> held =
        reason == Reason.SOURCE_SILENT ? Optional.of(heldSince.orElse(now)) : Optional.empty();
    Dossier decided =
        concluding(
            reason,
            situation.evidence(),
            situation.sources(),
            Reconsideration.after(situation, reason),
            circumstances);
    return new Dossier(
        reportId, report, evidence, decided.reviewsAsked(now), held, decided.decision);
  }

  private Reviews reviewsAsked(Instant now) {
    Decision taken = decision.orElseThrow();
    return reviews.asking(
        taken.evidence().stream().filter(taken::asksAbout).map(Weighed::ref).toList(), now);
  }

  private List<Weighed> weighed(Standing standing, Policy policy, Instant now) {
    SortedMap<RecordRef, Match> matches = new TreeMap<>();
    for (Finding finding : evidence.orElseThrow().findings()) {
      finding.match().ifPresent(match -> matches.put(finding.ref(), match));
    }
    SortedMap<RecordRef, Taken> taken = new TreeMap<>();
    matches.forEach((ref, match) -> taken.put(ref, taken(ref, match, policy, now)));
    List<Departure> otherReports =
        matches.entrySet().stream()
            .filter(found -> taken.get(found.getKey()) == Taken.AS_SAME)
            .map(found -> found.getValue().content())
            .filter(Departure.class::isInstance)
            .map(Departure.class::cast)
            .toList();
    Weighing weighing =
        new Weighing(
            policy, reportId, standing, otherReports, LocalDate.ofInstant(now, Policy.ZONE));
    return matches.entrySet().stream()
        .map(
            found ->
                new Weighed(
                    found.getKey(),
                    found.getValue(),
                    weighing.bearing(found.getKey(), found.getValue()),
                    taken.get(found.getKey()),
                    reviews.verdictOn(found.getKey())))
        .toList();
  }

  /** A person's word counts more than the weights. */
  private Taken taken(RecordRef ref, Match match, Policy policy, Instant now) {
    Optional<Verdict> verdict = reviews.verdictOn(ref);
    if (verdict.isPresent()) {
      return verdict.get().answer() == Answer.SAME ? Taken.AS_SAME : Taken.AS_DIFFERENT;
    } else if (match.comparison().same()) {
      return Taken.AS_SAME;
    } else {
      return reviews
          .openedAt(ref)
          .filter(openedAt -> !now.isBefore(openedAt.plus(policy.reviewLimit())))
          .map(overdue -> Taken.UNREVIEWED)
          .orElse(Taken.IN_DOUBT);
    }
  }

  private List<SourceState> sources(Policy policy, ExchangeProgress progress, Instant now) {
    return policy.silenceLimits().keySet().stream()
        .map(
            source -> {
              Optional<Freshness> freshness = freshness(source, progress);
              return new SourceState(
                  source,
                  freshness.map(Freshness::completeUpTo),
                  policy.isSilent(source, freshness, now));
            })
        .toList();
  }

  /**
   * Grows with each change, and goes on growing where the dossier was lost and is built anew from
   * the reports: whoever reads decisions ignores a revision lower than the one that is known.
   */
  private long nextRevision(Instant now) {
    return Math.max(decision.map(Decision::revision).orElse(0L) + 1, now.toEpochMilli());
  }

  private Dossier concluding(
      Reason reason,
      List<Weighed> weighed,
      List<SourceState> sources,
      Optional<Instant> reconsiderAt,
      Circumstances circumstances) {
    Decision fresh =
        new Decision(
            nextRevision(circumstances.now()),
            report.orElseThrow().version(),
            circumstances.now(),
            reason,
            weighed,
            sources,
            Policy.RULES_VERSION,
            circumstances.weightsVersion(),
            reconsiderAt);
    boolean nothingNew = decision.filter(fresh::concludesLike).isPresent();
    return nothingNew
        ? this
        : new Dossier(reportId, report, evidence, reviews, heldSince, Optional.of(fresh));
  }
}
