package org.earlyleavers.caseload.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.earlyleavers.caseload.access.Caller;
import org.earlyleavers.caseload.cases.CaseFact.Kind;
import org.earlyleavers.caseload.cases.IllegalTransitionException;
import org.earlyleavers.caseload.cases.LeaverCase.Step;
import org.earlyleavers.caseload.cases.Refusal;
import org.earlyleavers.caseload.casework.CaseChanges.Made;
import org.earlyleavers.caseload.database.ActingAs;
import org.earlyleavers.caseload.database.DatabaseRole;
import org.earlyleavers.caseload.obligation.ObligationFile;
import org.earlyleavers.caseload.obligation.TrainingObligation;
import org.earlyleavers.caseload.obligation.TrainingObligation.Way;
import org.earlyleavers.caseload.readlog.ReadKind;
import org.earlyleavers.caseload.readlog.ReadLog;
import org.earlyleavers.caseload.store.CaseStore;
import org.earlyleavers.caseload.store.ObligationState;
import org.earlyleavers.caseload.store.Obligations;

/**
 * What people do about the training obligation of minors, whether or not the case is open. Every
 * method finds nothing when the case is another structure's.
 */
@ApplicationScoped
public class TrainingObligations {

  private static final int LISTED = 500;

  private final CaseChanges changes;
  private final CaseStore cases;
  private final Obligations obligations;
  private final ReadLog readLog;
  private final Clock clock;

  TrainingObligations(
      CaseChanges changes, CaseStore cases, Obligations obligations, ReadLog readLog, Clock clock) {
    this.changes = changes;
    this.cases = cases;
    this.obligations = obligations;
    this.readLog = readLog;
    this.clock = clock;
  }

  /** Obligations of the caller's structure in which something is to be done, most urgent first. */
  @Transactional
  public List<ObligationEntry> pending(Caller caller) {
    List<ObligationEntry> listed =
        obligations.pending(caller.structure(), clock.instant(), LISTED).stream()
            .map(this::entry)
            .toList();
    readLog.granted(ReadKind.LIST, listed.stream().map(ObligationEntry::caseId).toList());
    return listed;
  }

  /** Of a minor, or of somebody who was one when the case was opened. */
  @Transactional
  public Optional<ObligationEntry> of(UUID id, Caller caller) {
    if (cases.ofStructure(id, caller.structure()).isEmpty()) {
      return Optional.empty();
    }
    readLog.granted(ReadKind.CASE, List.of(id));
    return Optional.of(
        obligations.find(id).map(this::entry).orElseGet(() -> ObligationEntry.notConcerned(id)));
  }

  /** Cases of those who have come of age and of whom something is still asked. */
  @ActingAs(DatabaseRole.ENGINE)
  @Transactional
  List<UUID> over() {
    return obligations.over(clock.instant(), LISTED);
  }

  /** Lets nothing be asked any more of somebody who has come of age. */
  @ActingAs(DatabaseRole.ENGINE)
  @Transactional
  void end(UUID id) {
    cases
        .ofAnyStructure(id)
        .ifPresent(known -> cases.save(new Step(known, List.of()), clock.instant()));
  }

  /** The young person and the legal representative are summoned. */
  @Transactional
  public Optional<Recorded<ObligationEntry>> summon(
      UUID id, ExpectedVersion expected, Caller caller) {
    return change(id, expected, caller, TrainingObligation::summoned);
  }

  /** The president of the département council is informed. */
  @Transactional
  public Optional<Recorded<ObligationEntry>> informDepartement(
      UUID id, ExpectedVersion expected, Caller caller) {
    int months = obligations.rules().informAfterMonths();
    return change(id, expected, caller, (before, now) -> before.departementInformed(now, months));
  }

  /** It is met. */
  @Transactional
  public Optional<Recorded<ObligationEntry>> meet(
      UUID id, ExpectedVersion expected, Way by, LocalDate since, Caller caller) {
    return change(id, expected, caller, (before, now) -> before.met(by, since));
  }

  /** The caller has seen a certificate. */
  @Transactional
  public Optional<Recorded<ObligationEntry>> exempt(
      UUID id, ExpectedVersion expected, LocalDate checkedOn, Caller caller) {
    return change(id, expected, caller, (before, now) -> before.exempt(checkedOn, caller.name()));
  }

  /** What met it, or made it void, has ended. */
  @Transactional
  public Optional<Recorded<ObligationEntry>> interrupt(
      UUID id, ExpectedVersion expected, Caller caller) {
    return change(id, expected, caller, TrainingObligation::broken);
  }

  /** The joint interview with the legal representative was held. */
  @Transactional
  public Optional<Recorded<ObligationEntry>> interview(
      UUID id, ExpectedVersion expected, LocalDate heldOn, Caller caller) {
    return record(
        id,
        expected,
        caller,
        Kind.JOINT_INTERVIEW_HELD,
        (file, now) -> file.interviewed(heldOn, now));
  }

  private Optional<Recorded<ObligationEntry>> change(
      UUID id,
      ExpectedVersion expected,
      Caller caller,
      BiFunction<TrainingObligation, Instant, TrainingObligation> transition) {
    return record(
        id,
        expected,
        caller,
        Kind.OBLIGATION_CHANGED,
        (file, now) -> file.changed(before -> transition.apply(before, now), now));
  }

  private Optional<Recorded<ObligationEntry>> record(
      UUID id,
      ExpectedVersion expected,
      Caller caller,
      Kind kind,
      BiFunction<ObligationFile, Instant, ObligationFile> command) {
    return changes.record(
        id,
        expected,
        caller,
        (known, now) -> {
          ObligationFile before =
              obligations
                  .find(id)
                  .orElseThrow(() -> new IllegalTransitionException(Refusal.OBLIGATION_IS_OVER));
          ObligationFile after = command.apply(before, now);
          obligations.put(after, now);
          Map<String, String> details =
              Map.of("state", ObligationState.of(after.obligation()).name());
          return new Made<>(entry(after), known.noted(kind, caller.name(), now, details));
        });
  }

  private ObligationEntry entry(ObligationFile file) {
    Instant now = clock.instant();
    return ObligationEntry.of(file, file.duty(obligations.rules(), now), now);
  }
}
