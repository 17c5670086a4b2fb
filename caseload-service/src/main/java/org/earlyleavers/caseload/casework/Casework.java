package org.earlyleavers.caseload.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.earlyleavers.caseload.access.Caller;
import org.earlyleavers.caseload.cases.ClosureReason;
import org.earlyleavers.caseload.cases.ContactAttempt;
import org.earlyleavers.caseload.cases.LeaverCase;
import org.earlyleavers.caseload.cases.LeaverCase.Step;
import org.earlyleavers.caseload.store.CaseStore;
import org.earlyleavers.caseload.store.CaseSummary;

/**
 * What people do to a case of their structure. Every method finds nothing when the case is another
 * structure's, and changes nothing when it is no longer the version that was meant.
 */
@ApplicationScoped
public class Casework {

  private final CaseStore cases;
  private final Clock clock;

  Casework(CaseStore cases, Clock clock) {
    this.cases = cases;
    this.clock = clock;
  }

  @Transactional
  public Optional<CaseSummary> assign(
      UUID id, ExpectedVersion expected, String caseworker, Caller caller) {
    Instant now = now();
    return change(id, expected, caller, now, known -> known.assign(caseworker, caller.name(), now));
  }

  @Transactional
  public Optional<CaseSummary> close(
      UUID id, ExpectedVersion expected, ClosureReason reason, Caller caller) {
    Instant now = now();
    return change(
        id,
        expected,
        caller,
        now,
        known -> known.close(caller.name(), reason, cases.contactsOf(known), now));
  }

  /** What was recorded, and how the case is since. */
  public record Recorded(ContactAttempt attempt, CaseSummary summary) {}

  @Transactional
  public Optional<Recorded> recordContact(
      UUID id, ExpectedVersion expected, ContactAttemptRequest request, Caller caller) {
    Instant now = now();
    ContactAttempt attempt =
        new ContactAttempt(
            UUID.randomUUID(),
            id,
            now,
            caller.name(),
            caller.structure(),
            request.channel(),
            request.result(),
            Optional.ofNullable(request.note()));
    return change(
            id,
            expected,
            caller,
            now,
            known -> {
              Step step = known.recordContact(attempt);
              cases.add(attempt);
              return step;
            })
        .map(summary -> new Recorded(attempt, summary));
  }

  private Optional<CaseSummary> change(
      UUID id,
      ExpectedVersion expected,
      Caller caller,
      Instant now,
      Function<LeaverCase, Step> command) {
    Optional<LeaverCase> held = cases.ofStructure(id, caller.structure());
    held.ifPresent(known -> expected.requireToBe(cases.versionOf(known)));
    return held.map(command).map(step -> cases.save(step, now));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
