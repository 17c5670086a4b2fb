package org.earlyleavers.caseload.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.earlyleavers.caseload.access.Caller;
import org.earlyleavers.caseload.cases.CaseFact.Kind;
import org.earlyleavers.caseload.cases.CaseState.Open;
import org.earlyleavers.caseload.cases.LeaverCase;
import org.earlyleavers.caseload.cases.LeaverCase.Step;
import org.earlyleavers.caseload.casework.CaseChanges;
import org.earlyleavers.caseload.casework.CaseChanges.Made;
import org.earlyleavers.caseload.casework.ExpectedVersion;
import org.earlyleavers.caseload.casework.Recorded;
import org.earlyleavers.caseload.coverage.Structures;
import org.earlyleavers.caseload.database.ActingAs;
import org.earlyleavers.caseload.database.DatabaseRole;
import org.earlyleavers.caseload.handover.HandOver.Answer;
import org.earlyleavers.caseload.handover.HandOver.Reason;
import org.earlyleavers.caseload.handover.HandOver.RefusalReason;
import org.earlyleavers.caseload.handover.HandOver.State;
import org.earlyleavers.caseload.problems.Fault;
import org.earlyleavers.caseload.problems.ProblemException;
import org.earlyleavers.caseload.readlog.ReadKind;
import org.earlyleavers.caseload.readlog.ReadLog;
import org.earlyleavers.caseload.store.CaseChange;
import org.earlyleavers.caseload.store.CaseStore;

/**
 * Requests to take a case over, and their answers. Whoever changes a request holds its case first,
 * so that an answer, the clock of any instance and a decision come one after the other, and the
 * later ones find the request answered.
 */
@ApplicationScoped
public class HandOvers {

  /** What ends a case or takes it elsewhere, whether or not a request stands. */
  private static final Set<Kind> OVERTAKING = EnumSet.of(Kind.CLOSED, Kind.MERGED, Kind.REROUTED);

  private static final int LISTED = 500;

  private final HandOverRows requests;
  private final CaseChanges changes;
  private final CaseStore cases;
  private final Structures structures;
  private final ReadLog readLog;
  private final HandOverConfig config;
  private final Clock clock;

  HandOvers(
      HandOverRows requests,
      CaseChanges changes,
      CaseStore cases,
      Structures structures,
      ReadLog readLog,
      HandOverConfig config,
      Clock clock) {
    this.requests = requests;
    this.changes = changes;
    this.cases = cases;
    this.structures = structures;
    this.readLog = readLog;
    this.config = config;
    this.clock = clock;
  }

  /** What a structure was asked, or has asked: what stands first, the most urgent first. */
  @Transactional
  public List<HandOver> of(Direction direction, String structure) {
    List<HandOver> listed = requests.of(direction, structure, LISTED);
    readLog.granted(ReadKind.LIST, listed.stream().map(HandOver::caseId).toList());
    return listed;
  }

  /**
   * Asks another structure; finds nothing when the case is not the caller's structure's.
   *
   * @throws ProblemException when there is no such structure: its silence would be an acceptance
   *     that leaves the case with nobody
   */
  @Transactional
  public Optional<Recorded<HandOver>> request(
      UUID caseId, ExpectedVersion expected, String to, Reason reason, Caller caller) {
    return changes.record(
        caseId,
        expected,
        caller,
        (known, now) -> {
          if (structures.find(to).isEmpty()) {
            throw ProblemException.invalid("to", Fault.IS_NOT_KNOWN);
          }
          Step step = known.offerTo(to, caller.name(), now);
          HandOver request =
              new HandOver(
                  UUID.randomUUID(),
                  caseId,
                  caller.structure(),
                  to,
                  reason,
                  caller.name(),
                  now,
                  now.plus(config.acceptWithin()),
                  Optional.empty());
          requests.put(request);
          return new Made<>(request, step);
        });
  }

  /** Takes a request back; finds nothing when the caller's structure has not made it. */
  @Transactional
  public Optional<Recorded<HandOver>> cancel(UUID id, ExpectedVersion expected, Caller caller) {
    // Before the look, which the database refuses to whoever works for none.
    String structure = caller.structure();
    return requests
        .find(id)
        .filter(request -> request.from().equals(structure))
        .flatMap(
            request ->
                changes.record(
                    request.caseId(),
                    expected,
                    caller,
                    (known, now) -> {
                      HandOver cancelled =
                          answered(id, Answer.of(State.CANCELLED, now, Optional.of(caller.name())));
                      return new Made<>(
                          cancelled,
                          known.endOffer(
                              Kind.HAND_OVER_CANCELLED, Optional.of(caller.name()), now));
                    }));
  }

  /**
   * Takes the case over; finds nothing when the caller's structure was not asked. In the name of
   * the exchange, because the case is still the other structure's.
   */
  @ActingAs(DatabaseRole.ENGINE)
  @Transactional
  public Optional<Recorded<HandOver>> accept(UUID id, ExpectedVersion expected, Caller caller) {
    return asked(id, caller)
        .flatMap(
            request ->
                answer(
                    request,
                    expected,
                    now -> Answer.of(State.ACCEPTED, now, Optional.of(caller.name())),
                    (known, now) -> known.handOver(Optional.of(caller.name()), now)));
  }

  /** Does not take the case; finds nothing when the caller's structure was not asked. */
  @ActingAs(DatabaseRole.ENGINE)
  @Transactional
  public Optional<Recorded<HandOver>> refuse(
      UUID id, ExpectedVersion expected, RefusalReason reason, Caller caller) {
    Optional<String> by = Optional.of(caller.name());
    return asked(id, caller)
        .flatMap(
            request ->
                answer(
                    request,
                    expected,
                    now -> new Answer(State.REFUSED, now, by, Optional.of(reason)),
                    (known, now) -> known.endOffer(Kind.HAND_OVER_REFUSED, by, now)));
  }

  private Optional<HandOver> asked(UUID id, Caller caller) {
    return requests.find(id).filter(request -> request.to().equals(caller.structure()));
  }

  /** The requests that nobody has answered in time. */
  @ActingAs(DatabaseRole.ENGINE)
  @Transactional
  List<UUID> due(int limit) {
    return requests.due(now(), limit);
  }

  /** Takes silence for acceptance; a case that is not open at that moment stays where it is. */
  @ActingAs(DatabaseRole.ENGINE)
  @Transactional
  void timeOut(UUID id) {
    HandOver request = requests.find(id).orElseThrow();
    Optional<LeaverCase> held = held(request);
    boolean stands = requests.findAnew(id).filter(one -> one.answer().isEmpty()).isPresent();
    if (held.isEmpty() || !stands) {
      return;
    }
    Instant now = now();
    boolean isOpen = held.get().state() instanceof Open;
    Step step =
        isOpen
            ? held.get().handOver(Optional.empty(), now)
            : held.get().endOffer(Kind.HAND_OVER_CANCELLED, Optional.empty(), now);
    answered(id, Answer.of(isOpen ? State.TIMED_OUT : State.OVERTAKEN, now, Optional.empty()));
    cases.save(step, now);
  }

  /** A request is about an open case of the structure that made it. */
  void overtake(@Observes CaseChange change) {
    if (change.kinds().stream().anyMatch(OVERTAKING::contains)) {
      requests.overtake(change.summary().id(), change.summary().changedAt());
    }
  }

  private interface Answering {
    Answer at(Instant now);
  }

  private interface Command {
    Step apply(LeaverCase known, Instant now);
  }

  private Optional<Recorded<HandOver>> answer(
      HandOver request, ExpectedVersion expected, Answering answering, Command command) {
    Instant now = now();
    Optional<LeaverCase> held = held(request);
    held.ifPresent(known -> expected.requireToBe(cases.versionOf(known)));
    return held.map(
        known -> {
          Step step = command.apply(known, now);
          HandOver answered = answered(request.id(), answering.at(now));
          return new Recorded<>(answered, cases.save(step, now));
        });
  }

  private Optional<LeaverCase> held(HandOver request) {
    return cases
        .ofAnyStructure(request.caseId())
        .filter(known -> known.route().orElseThrow().structure().equals(request.from()));
  }

  private HandOver answered(UUID id, Answer with) {
    HandOver answered = requests.findAnew(id).orElseThrow().answered(with);
    requests.put(answered);
    return answered;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
