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
 * structure's.
 */
@ApplicationScoped
class Casework {

  private final CaseStore cases;
  private final Clock clock;

  Casework(CaseStore cases, Clock clock) {
    this.cases = cases;
    this.clock = clock;
  }

  @Transactional
  Optional<CaseSummary> assign(UUID id, String caseworker, Caller caller) {
    Instant now = now();
    return change(id, caller, now, known -> known.assign(caseworker, caller.name(), now));
  }

  @Transactional
  Optional<CaseSummary> close(UUID id, ClosureReason reason, Caller caller) {
    Instant now = now();
    return change(
        id, caller, now, known -> known.close(caller.name(), reason, cases.contactsOf(known), now));
  }

  @Transactional
  Optional<ContactAttempt> recordContact(UUID id, ContactAttemptRequest request, Caller caller) {
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
            caller,
            now,
            known -> {
              Step step = known.recordContact(attempt);
              cases.add(attempt);
              return step;
            })
        .map(summary -> attempt);
  }

  private Optional<CaseSummary> change(
      UUID id, Caller caller, Instant now, Function<LeaverCase, Step> command) {
    return cases
        .ofStructure(id, caller.structure())
        .map(command)
        .map(step -> cases.save(step, now));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
