package org.earlyleavers.caseload.store;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.earlyleavers.caseload.cases.CaseState.Open;
import org.earlyleavers.caseload.cases.ContactRules;
import org.earlyleavers.caseload.cases.ContactSummary;
import org.earlyleavers.caseload.cases.Deadlines;
import org.earlyleavers.caseload.cases.FollowUp;
import org.earlyleavers.caseload.cases.LeaverCase;
import org.earlyleavers.caseload.cases.NextStep;
import org.earlyleavers.caseload.routing.Route;
import org.earlyleavers.events.DropoutReported;

/** Keeps with each case what is to be done next, so that lists can be sorted by it. */
@Startup
@ApplicationScoped
class NextSteps {

  private final CaseLog log;
  private final ContactRules rules;
  private final Deadlines deadlines;

  NextSteps(CaseLog log, ContactConfig contact, NextStepConfig nextStep) {
    this.log = log;
    this.rules = contact.rules();
    this.deadlines = nextStep.deadlines();
  }

  /** What was tried since the case was opened last. */
  ContactSummary contactsOf(UUID caseId, Instant openedAt) {
    return ContactSummary.of(log.contactAttemptsOf(caseId), openedAt, rules);
  }

  /**
   * Writes the next step of a case, or that there is none.
   *
   * @param isNew whether nothing can have happened to the case before
   */
  void write(LeaverCase from, Optional<DropoutReported> shown, boolean isNew, CaseRow to) {
    if (!(from.state() instanceof Open)) {
      to.nextStep = null;
      to.nextStepDue = null;
      to.unreachableSince = null;
      return;
    }
    FollowUp followUp = followUp(from, shown, isNew);
    NextStep step = NextStep.of(followUp, rules, deadlines);
    to.nextStep = step.kind();
    to.nextStepDue = step.due();
    to.unreachableSince =
        ContactSummary.of(followUp.attempts(), followUp.openedAt(), rules)
            .unreachableSince()
            .orElse(null);
  }

  private FollowUp followUp(LeaverCase from, Optional<DropoutReported> shown, boolean isNew) {
    Optional<LocalDate> birthDate = shown.map(report -> report.person().birthDate());
    return new FollowUp(
        from.openedAt().orElseThrow(),
        from.route().filter(Route::unroutable).isPresent(),
        birthDate,
        isNew ? List.of() : log.contactAttemptsOf(from.id()));
  }
}
