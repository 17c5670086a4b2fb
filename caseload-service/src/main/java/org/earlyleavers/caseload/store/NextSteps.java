package org.earlyleavers.caseload.store;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
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
  private final CaseAgenda agenda;
  private final Obligations obligations;
  private final ContactRules rules;
  private final Deadlines deadlines;

  NextSteps(
      CaseLog log,
      CaseAgenda agenda,
      Obligations obligations,
      ContactConfig contact,
      NextStepConfig nextStep) {
    this.log = log;
    this.agenda = agenda;
    this.obligations = obligations;
    this.rules = contact.rules();
    this.deadlines = nextStep.deadlines();
  }

  /** What was tried since the case was opened last. */
  ContactSummary contactsOf(UUID caseId, String structure, Instant openedAt) {
    return ContactSummary.of(
        log.contactAttemptsOf(caseId), agenda.appointmentsOf(caseId, structure), openedAt, rules);
  }

  /**
   * Writes the next step of a case, or that there is none.
   *
   * @param isNew whether nothing can have happened to the case before
   */
  void write(
      LeaverCase from, Optional<DropoutReported> shown, boolean isNew, Instant now, CaseRow to) {
    Optional<NextStep> duty = obligations.follow(from, shown, isNew, now);
    if (!(from.state() instanceof Open)) {
      to.nextStep = null;
      to.nextStepDue = null;
      to.unreachableSince = null;
      return;
    }
    FollowUp followUp = followUp(from, shown, isNew, duty);
    NextStep step = NextStep.of(followUp, rules, deadlines);
    to.nextStep = step.kind();
    to.nextStepDue = step.due();
    to.unreachableSince = followUp.contacts(rules).unreachableSince().orElse(null);
  }

  private FollowUp followUp(
      LeaverCase from, Optional<DropoutReported> shown, boolean isNew, Optional<NextStep> duty) {
    Optional<LocalDate> birthDate = shown.map(report -> report.person().birthDate());
    Instant openedAt = from.openedAt().orElseThrow();
    Route route = from.route().orElseThrow();
    return isNew
        ? FollowUp.justOpened(openedAt, route.unroutable(), birthDate, duty)
        : new FollowUp(
            openedAt,
            route.unroutable(),
            birthDate,
            log.contactAttemptsOf(from.id()),
            agenda.appointmentsOf(from.id(), route.structure()),
            agenda.tasksOf(from.id(), route.structure()),
            duty);
  }
}
