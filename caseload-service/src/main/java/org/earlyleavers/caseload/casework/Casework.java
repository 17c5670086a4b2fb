package org.earlyleavers.caseload.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.earlyleavers.caseload.access.Caller;
import org.earlyleavers.caseload.cases.AlreadyFollowed;
import org.earlyleavers.caseload.cases.ClosureReason;
import org.earlyleavers.caseload.cases.ContactAttempt;
import org.earlyleavers.caseload.cases.IllegalTransitionException;
import org.earlyleavers.caseload.cases.Need;
import org.earlyleavers.caseload.cases.Refusal;
import org.earlyleavers.caseload.casework.CaseChanges.Made;
import org.earlyleavers.caseload.store.CaseStore;
import org.earlyleavers.caseload.store.CaseSummary;
import org.earlyleavers.caseload.store.Caseworkers;

/**
 * What people do to a case of their structure. Every method finds nothing when the case is another
 * structure's, and changes nothing when it is no longer the version that was meant.
 */
@ApplicationScoped
public class Casework {

  private final CaseChanges changes;
  private final CaseStore cases;
  private final Caseworkers caseworkers;

  Casework(CaseChanges changes, CaseStore cases, Caseworkers caseworkers) {
    this.changes = changes;
    this.cases = cases;
    this.caseworkers = caseworkers;
  }

  /** Gives an open case to somebody. */
  @Transactional
  public Optional<CaseSummary> assign(
      UUID id, ExpectedVersion expected, String caseworker, Caller caller) {
    return changes.change(
        id,
        expected,
        caller,
        (known, now) -> {
          caseworkers.know(caller.structure(), caseworker);
          return known.assign(caseworker, caller.name(), now);
        });
  }

  /**
   * Gives an open case to whom a rule names.
   *
   * @throws IllegalTransitionException also when it names nobody
   */
  @Transactional
  public Optional<CaseSummary> assign(
      UUID id, ExpectedVersion expected, AssignmentRule rule, Caller caller) {
    return changes.change(
        id,
        expected,
        caller,
        (known, now) -> {
          String chosen =
              switch (rule) {
                case LEAST_LOADED ->
                    caseworkers
                        .leastLoaded(caller.structure())
                        .orElseThrow(
                            () -> new IllegalTransitionException(Refusal.NOBODY_TO_ASSIGN));
              };
          return known.assign(chosen, caller.name(), now);
        });
  }

  /** Takes an assigned case from its caseworker. */
  @Transactional
  public Optional<CaseSummary> release(UUID id, ExpectedVersion expected, Caller caller) {
    return changes.change(id, expected, caller, (known, now) -> known.release(caller.name(), now));
  }

  /** Ends the follow-up. */
  @Transactional
  public Optional<CaseSummary> close(
      UUID id, ExpectedVersion expected, ClosureReason reason, Caller caller) {
    return changes.change(
        id,
        expected,
        caller,
        (known, now) -> known.close(caller.name(), reason, cases.contactsOf(known), now));
  }

  /** Notes what the young person needs, in place of what was noted before. */
  @Transactional
  public Optional<CaseSummary> noteNeeds(
      UUID id, ExpectedVersion expected, Set<Need> needs, Caller caller) {
    return changes.change(
        id, expected, caller, (known, now) -> known.noteNeeds(needs, caller.name(), now));
  }

  /** Notes whether the local mission accompanies the young person already. */
  @Transactional
  public Optional<CaseSummary> noteAlreadyFollowed(
      UUID id, ExpectedVersion expected, AlreadyFollowed followed, Caller caller) {
    return changes.change(
        id,
        expected,
        caller,
        (known, now) -> known.noteAlreadyFollowed(followed, caller.name(), now));
  }

  /** Records that somebody tried to reach the young person. */
  @Transactional
  public Optional<Recorded<ContactAttempt>> recordContact(
      UUID id, ExpectedVersion expected, ContactAttemptRequest request, Caller caller) {
    return changes.record(
        id,
        expected,
        caller,
        (known, now) -> {
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
          Made<ContactAttempt> made = new Made<>(attempt, known.recordContact(attempt));
          cases.add(attempt);
          return made;
        });
  }
}
