package org.earlyleavers.matching.stream.processing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.earlyleavers.events.DropoutReportEvent;
import org.earlyleavers.events.DropoutReported;
import org.earlyleavers.events.LeaverDecision;
import org.earlyleavers.events.WakeUp;
import org.earlyleavers.matching.dossier.Circumstances;
import org.earlyleavers.matching.dossier.Dossier;
import org.earlyleavers.matching.dossier.DossierEvent;
import org.earlyleavers.matching.dossier.Policy;
import org.earlyleavers.matching.dossier.Report;
import org.earlyleavers.matching.linkage.BlockingKeys;
import org.earlyleavers.matching.room.Freshness;
import org.earlyleavers.matching.room.RoomMessage;
import org.earlyleavers.matching.stream.intake.Incoming.Erased;
import org.earlyleavers.matching.stream.intake.Incoming.Read;
import org.earlyleavers.matching.stream.intake.Placeable;
import org.earlyleavers.matching.stream.message.FromDossier;
import org.earlyleavers.matching.stream.message.ToDossier;
import org.earlyleavers.matching.stream.output.Announcements;
import org.earlyleavers.matching.stream.output.ReviewUpdates;
import org.earlyleavers.matching.stream.state.DecisionHistory;
import org.earlyleavers.matching.stream.state.DossierStores;
import org.earlyleavers.matching.stream.state.DossierStores.Due;
import org.earlyleavers.matching.stream.state.Revision;
import org.earlyleavers.matching.stream.state.StoredDossier;

/**
 * Gathers what is said about each report and decides.
 *
 * <p>Neither the clock nor a source's progress changes a dossier directly: both send a reminder,
 * which comes back as a record. A decision is therefore always taken on a record, and a record that
 * was not committed is repeated after a crash.
 */
public final class DecideInDossiers
    extends ContextualProcessor<String, ToDossier, String, FromDossier> {

  private final Policy policy;
  private final String weightsVersion;
  private final Clock clock;
  private final Duration tick;
  private final RoomPseudonyms pseudonyms;
  private DossierStores stores;
  private DecisionHistory history;
  private final Releases releases = new Releases();
  private Set<Due> reminded = Set.of();

  /**
   * A processor for one partition of dossiers.
   *
   * @param weightsVersion names the linkage that the rooms compare by
   * @param tick how often to look for dossiers that are due
   */
  public DecideInDossiers(
      Policy policy, String weightsVersion, Clock clock, Duration tick, RoomPseudonyms pseudonyms) {
    this.policy = policy;
    this.weightsVersion = weightsVersion;
    this.clock = clock;
    this.tick = tick;
    this.pseudonyms = pseudonyms;
  }

  @Override
  public void init(ProcessorContext<String, FromDossier> context) {
    super.init(context);
    stores = new DossierStores(context, policy.silenceLimits().keySet());
    history = new DecisionHistory(context);
    context.schedule(tick, PunctuationType.WALL_CLOCK_TIME, this::remindOfDue);
  }

  @Override
  public void process(Record<String, ToDossier> incoming) {
    ToDossier message = incoming.value();
    if (message instanceof ToDossier.Progress progress) {
      advance(incoming, progress);
    } else if (message instanceof ToDossier.FromRoom fromRoom) {
      StoredDossier stored = stores.load(incoming.key());
      handle(incoming, stored, stored.report(), event(fromRoom));
    } else if (message instanceof ToDossier.Wake) {
      releases.woken(incoming.key());
      StoredDossier stored = stores.load(incoming.key());
      handle(incoming, stored, stored.report(), new DossierEvent.Woken());
    } else if (message instanceof ToDossier.Judged judged) {
      StoredDossier stored = stores.load(incoming.key());
      handle(
          incoming,
          stored,
          stored.report(),
          new DossierEvent.VerdictGiven(judged.ref(), judged.verdict()));
    } else if (message instanceof ToDossier.FromSchool fromSchool) {
      if (fromSchool.incoming() instanceof Erased<DropoutReportEvent>) {
        handle(
            incoming,
            stores.load(incoming.key()),
            Optional.empty(),
            new DossierEvent.ReportErased());
      } else if (fromSchool.incoming() instanceof Read<DropoutReportEvent> read) {
        receive(incoming, read);
      }
    }
  }

  private void receive(Record<String, ToDossier> incoming, Read<DropoutReportEvent> read) {
    StoredDossier stored = stores.load(incoming.key());
    Report report = report(read);
    boolean superseded =
        stored.dossier().report().filter(r -> r.version().isAfter(report.version())).isPresent();
    handle(
        incoming,
        stored,
        superseded ? stored.report() : content(read.event()),
        new DossierEvent.ReportReceived(report));
  }

  private void handle(
      Record<String, ToDossier> incoming,
      StoredDossier former,
      Optional<DropoutReported> report,
      DossierEvent event) {
    Dossier.Step step = former.dossier().handle(event, circumstances(clock.instant()));
    boolean erased = step.dossier().isErased();
    StoredDossier current = new StoredDossier(step.dossier(), erased ? Optional.empty() : report);
    stores.save(former, current);
    Optional<LeaverDecision> decision = step.announced().map(d -> Announcements.of(current, d));
    if (erased || decision.isPresent()) {
      context().forward(incoming.withValue(new FromDossier.Announcement(decision)));
      decision.map(Revision::of).ifPresent(revision -> history.keep(incoming.key(), revision));
    }
    updateReviews(incoming, current);
    if (erased) {
      history.forget(incoming.key());
      ReviewUpdates.ids(current)
          .forEach(
              id ->
                  context()
                      .forward(incoming.withKey(id).withValue(new FromDossier.VerdictErasure())));
    }
  }

  /** All of them each time, so that a repetition repeats what a crash kept from being sent. */
  private void updateReviews(Record<String, ToDossier> incoming, StoredDossier current) {
    ReviewUpdates.of(current)
        .forEach(
            (id, review) ->
                context()
                    .forward(incoming.withKey(id).withValue(new FromDossier.ReviewUpdate(review))));
  }

  private void advance(Record<String, ToDossier> incoming, ToDossier.Progress progress) {
    Instant now = clock.instant();
    String source = progress.source();
    Freshness freshness = progress.freshness().notAfter(now);
    boolean wasSilent =
        policy.isSilent(
            source, stores.progress().freshness(source, List.of(progress.partition())), now);
    stores.advance(progress.partition(), source, freshness);
    if (!policy.isSilent(source, Optional.of(freshness), now)
        && releases.looksBehind(source, wasSilent, now)) {
      release(source, now, incoming.timestamp());
    }
  }

  /**
   * Reminds the reports that waited for a source, each once while the reminder may be on its way.
   * Where a crash has lost one, a later mark sends it again.
   */
  private void release(String source, Instant now, long timestamp) {
    for (String reportId :
        stores.releasedBy(source, circumstances(now), id -> !releases.isOnItsWay(id))) {
      releases.remind(reportId, now);
      remind(reportId, timestamp);
    }
  }

  private Circumstances circumstances(Instant now) {
    return new Circumstances(policy, weightsVersion, stores.progress(), now);
  }

  /** Once for each date: the reminder is on its way until the dossier has asked for another. */
  private void remindOfDue(long timestamp) {
    Set<Due> due = stores.dueAt(clock.instant(), reminded);
    for (Due each : due) {
      if (!reminded.contains(each)) {
        remind(each.reportId(), timestamp);
      }
    }
    reminded = due;
  }

  private void remind(String reportId, long timestamp) {
    WakeUp wakeUp = new WakeUp(UUID.fromString(reportId), clock.instant());
    context().forward(new Record<>(reportId, new FromDossier.Reminder(wakeUp), timestamp));
  }

  private Report report(Read<DropoutReportEvent> read) {
    DropoutReportEvent event = read.event();
    return event instanceof DropoutReported reported
        ? new Report.Standing(
            Placeable.version(read, event),
            event.schoolUai(),
            reported.departedOn(),
            reported.reportedAt(),
            reported.person().birthDate(),
            pseudonyms.rooms(BlockingKeys.asking(Placeable.identity(reported.person()))))
        : new Report.Withdrawn(Placeable.version(read, event), event.schoolUai());
  }

  private static Optional<DropoutReported> content(DropoutReportEvent event) {
    return event instanceof DropoutReported reported ? Optional.of(reported) : Optional.empty();
  }

  private static DossierEvent event(ToDossier.FromRoom fromRoom) {
    return fromRoom.message() instanceof RoomMessage.Answer answer
        ? new DossierEvent.RoomAnswered(
            answer.room(), fromRoom.partition(), answer.reportVersion(), answer.findings())
        : new DossierEvent.NewsReceived(
            fromRoom.message().reportVersion(), ((RoomMessage.News) fromRoom.message()).finding());
  }
}
