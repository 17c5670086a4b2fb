package org.earlyleavers.caseload.obligation;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.earlyleavers.caseload.cases.IllegalTransitionException;
import org.earlyleavers.caseload.cases.Minority;
import org.earlyleavers.caseload.cases.NextStep;
import org.earlyleavers.caseload.cases.NextStep.Kind;
import org.earlyleavers.caseload.cases.Refusal;
import org.earlyleavers.caseload.obligation.TrainingObligation.DepartementInformed;
import org.earlyleavers.caseload.obligation.TrainingObligation.Exempt;
import org.earlyleavers.caseload.obligation.TrainingObligation.Met;
import org.earlyleavers.caseload.obligation.TrainingObligation.Pending;
import org.earlyleavers.caseload.obligation.TrainingObligation.Summoned;
import org.earlyleavers.caseload.obligation.TrainingObligation.Unmet;
import org.earlyleavers.caseload.obligation.TrainingObligation.Way;

/**
 * The obligation of one minor, whatever becomes of the case: somebody who has a diploma, or whose
 * case was closed, is still under it.
 *
 * @param until the eighteenth birthday: from then on it concerns the person no more
 * @param reportedAt when the departure was reported
 * @param interviewOn when the joint interview with the legal representative was held
 */
public record ObligationFile(
    UUID caseId,
    Instant until,
    Instant reportedAt,
    TrainingObligation obligation,
    Optional<LocalDate> interviewOn) {

  private static final List<Class<? extends TrainingObligation>> BY_PROGRESS =
      List.of(Unmet.class, Summoned.class, DepartementInformed.class, Met.class, Exempt.class);

  /** Of somebody whose case was opened, unmet since then. */
  public static ObligationFile opened(
      UUID caseId, LocalDate birthDate, Instant reportedAt, Instant openedAt) {
    return new ObligationFile(
        caseId,
        Minority.eighteenthBirthday(birthDate),
        reportedAt,
        new Unmet(openedAt),
        Optional.empty());
  }

  /** Whether it still concerns the person. */
  public boolean concerns(Instant now) {
    return now.isBefore(until);
  }

  /** After another transition of the obligation, while it concerns the person. */
  public ObligationFile changed(UnaryOperator<TrainingObligation> transition, Instant now) {
    requireConcerned(now);
    return with(transition.apply(obligation));
  }

  /** After the joint interview, while it concerns the person. */
  public ObligationFile interviewed(LocalDate on, Instant now) {
    requireConcerned(now);
    return new ObligationFile(caseId, until, reportedAt, obligation, Optional.of(on));
  }

  private void requireConcerned(Instant now) {
    if (!concerns(now)) {
      throw new IllegalTransitionException(Refusal.OBLIGATION_IS_OVER);
    }
  }

  /** After a decision that finds the person in training: that meets it until the training ends. */
  public ObligationFile enrolled(Instant now) {
    return obligation instanceof Pending
        ? with(obligation.met(Way.ENROLMENT, LocalDate.ofInstant(now, Minority.PARIS)))
        : this;
  }

  /** After a decision that finds the person in no training. */
  public ObligationFile enrolledNowhere(Instant now) {
    return isMetByEnrolment() ? with(obligation.broken(now)) : this;
  }

  private boolean isMetByEnrolment() {
    return obligation instanceof Met met && met.by() == Way.ENROLMENT;
  }

  /**
   * What is known when two cases turn out to be about one person: whatever was done in one of them
   * has not to be done again.
   */
  public ObligationFile and(ObligationFile other) {
    return new ObligationFile(
        caseId,
        until,
        reportedAt.isBefore(other.reportedAt) ? reportedAt : other.reportedAt,
        other.progress() > progress() ? other.obligation : obligation,
        interviewOn.or(() -> other.interviewOn));
  }

  /** An enrolment counts least: the decisions on all reports will tell of it again. */
  private int progress() {
    return isMetByEnrolment() ? -1 : BY_PROGRESS.indexOf(obligation.getClass());
  }

  /** The same, of the case that goes on with the person. */
  public ObligationFile movedTo(UUID into) {
    return new ObligationFile(into, until, reportedAt, obligation, interviewOn);
  }

  /**
   * What the law asks for next, and by when; nothing from the eighteenth birthday on, and nothing
   * that would be due after it only.
   */
  public Optional<NextStep> duty(ObligationRules rules, Instant now) {
    if (!concerns(now) || !(obligation instanceof Pending pending)) {
      return Optional.empty();
    }
    Optional<NextStep> interview =
        interviewOn.isPresent()
            ? Optional.empty()
            : Optional.of(
                new NextStep(
                    Kind.JOINT_INTERVIEW,
                    TrainingObligation.later(reportedAt, rules.interviewWithinMonths())));
    return Stream.concat(interview.stream(), afterwards(pending, rules).stream())
        .filter(step -> step.due().isBefore(until))
        .min(comparing(NextStep::due).thenComparing(NextStep::kind));
  }

  private static Optional<NextStep> afterwards(Pending pending, ObligationRules rules) {
    if (pending instanceof Unmet unmet) {
      return Optional.of(new NextStep(Kind.SUMMONS, unmet.since().plus(rules.summonAfter())));
    }
    if (pending instanceof Summoned summoned) {
      return Optional.of(
          new NextStep(
              Kind.INFORM_DEPARTEMENT,
              TrainingObligation.later(summoned.at(), rules.informAfterMonths())));
    }
    if (pending instanceof DepartementInformed) {
      return Optional.empty();
    }
    throw new IllegalStateException("An obligation without a next duty: " + pending.getClass());
  }

  /** After the birth date was corrected. */
  public ObligationFile bornOn(LocalDate birthDate) {
    return new ObligationFile(
        caseId, Minority.eighteenthBirthday(birthDate), reportedAt, obligation, interviewOn);
  }

  private ObligationFile with(TrainingObligation newer) {
    return new ObligationFile(caseId, until, reportedAt, newer, interviewOn);
  }
}
