package org.earlyleavers.caseload.cases;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.earlyleavers.caseload.cases.Appointment.Status;

/**
 * What is to be done next in an open case, and by when. Urgency is this deadline and no score: it
 * is a function of what happened and of {@link Deadlines}, it needs no clock, and it says why.
 *
 * @param due whoever has not done it by then is late
 */
public record NextStep(Kind kind, Instant due) {

  /** Of two things due at one instant the one that is named first below. */
  private static final Comparator<NextStep> MOST_URGENT =
      comparing(NextStep::due).thenComparing(NextStep::kind);

  /** What can be to do. */
  public enum Kind {
    /** No structure covers the residence: hand the case over to one. */
    FIND_STRUCTURE,
    /** The young person comes, and what became of it is to be recorded. */
    APPOINTMENT,
    /** Nobody has tried to reach the young person since the case was opened. */
    FIRST_CALL,
    /** Nobody answered, or came. */
    CALL_AGAIN,
    /** Enough was tried: end the follow-up as unreachable, or find another way. */
    DECIDE_UNREACHABLE,
    /** A minor does not meet the training obligation: summon him or her (R114-3). */
    SUMMONS,
    /** The joint interview with the legal representative has to be held (L313-8). */
    JOINT_INTERVIEW,
    /** The summons was long ago: inform the president of the département council (R114-7). */
    INFORM_DEPARTEMENT,
    /** A task that the structure has set itself. */
    TASK,
    /** The young person was spoken to: ask what became of it. */
    FOLLOW_UP
  }

  /** The most urgent thing to do; there always is one. */
  public static NextStep of(FollowUp followUp, ContactRules rules, Deadlines deadlines) {
    Stream<NextStep> tasks =
        followUp.tasks().stream()
            .filter(task -> task.done().isEmpty())
            .map(task -> new NextStep(Kind.TASK, task.lateFrom()));
    return Stream.concat(
            Stream.of(contact(followUp, rules, deadlines)),
            Stream.concat(tasks, followUp.duty().stream()))
        .min(MOST_URGENT)
        .orElseThrow();
  }

  /** Whoever is expected needs no call. */
  private static NextStep contact(FollowUp followUp, ContactRules rules, Deadlines deadlines) {
    return followUp.appointments().stream()
        .filter(appointment -> appointment.status() == Status.PLANNED)
        .map(Appointment::at)
        .min(naturalOrder())
        .map(at -> new NextStep(Kind.APPOINTMENT, at))
        .orElseGet(() -> call(followUp, followUp.contacts(rules), deadlines));
  }

  private static NextStep call(FollowUp followUp, ContactSummary contacts, Deadlines deadlines) {
    if (contacts.unreachableSince().isPresent()) {
      return new NextStep(
          Kind.DECIDE_UNREACHABLE,
          contacts.unreachableSince().get().plus(deadlines.decideUnreachable()));
    }
    Optional<Instant> inVain =
        Stream.concat(
                contacts.lastAttemptAt().stream(),
                followUp.appointments().stream()
                    .filter(appointment -> appointment.status() == Status.ABSENT)
                    .map(Appointment::at)
                    .filter(at -> !at.isBefore(followUp.openedAt())))
            .max(naturalOrder());
    Optional<Instant> spoken = contacts.lastConversationAt();
    if (spoken.isPresent() && inVain.filter(spoken.get()::isBefore).isEmpty()) {
      return new NextStep(Kind.FOLLOW_UP, spoken.get().plus(deadlines.followUp()));
    }
    return inVain
        .map(at -> new NextStep(Kind.CALL_AGAIN, at.plus(deadlines.callAgain())))
        .orElseGet(() -> first(followUp, deadlines));
  }

  private static NextStep first(FollowUp followUp, Deadlines deadlines) {
    if (followUp.structureMissing()) {
      return new NextStep(Kind.FIND_STRUCTURE, followUp.openedAt().plus(deadlines.findStructure()));
    }
    return new NextStep(
        Kind.FIRST_CALL,
        followUp
            .openedAt()
            .plus(
                followUp.isUnder18WhenOpened()
                    ? deadlines.firstCallUnder18()
                    : deadlines.firstCall()));
  }
}
