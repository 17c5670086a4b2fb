package org.earlyleavers.caseload.cases;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is to be done next in an open case, and by when. Urgency is this deadline and no score: it
 * is a function of what happened and of {@link Deadlines}, it needs no clock, and it says why.
 *
 * @param due whoever has not done it by then is late
 */
public record NextStep(Kind kind, Instant due) {

  /** Of two things due at one instant the graver one first. */
  private static final Comparator<NextStep> MOST_URGENT =
      comparing(NextStep::due).thenComparing(NextStep::kind);

  /** What can be to do. */
  public enum Kind {
    /** No structure covers the residence: hand the case over to one. */
    FIND_STRUCTURE,
    /** Nobody has tried to reach the young person since the case was opened. */
    FIRST_CALL,
    /** Nobody answered, or not yet. */
    CALL_AGAIN,
    /** Enough was tried: end the follow-up as unreachable, or find another way. */
    DECIDE_UNREACHABLE,
    /** The young person was spoken to: ask what became of it. */
    FOLLOW_UP
  }

  /** The most urgent thing to do; there always is one. */
  public static NextStep of(FollowUp followUp, ContactRules rules, Deadlines deadlines) {
    List<NextStep> steps = new ArrayList<>();
    steps.add(contact(followUp, rules, deadlines));
    return steps.stream().min(MOST_URGENT).orElseThrow();
  }

  private static NextStep contact(FollowUp followUp, ContactRules rules, Deadlines deadlines) {
    ContactSummary contacts = ContactSummary.of(followUp.attempts(), followUp.openedAt(), rules);
    if (contacts.attempts() == 0) {
      return first(followUp, deadlines);
    }
    if (contacts.unreachableSince().isPresent()) {
      return new NextStep(
          Kind.DECIDE_UNREACHABLE,
          contacts.unreachableSince().get().plus(deadlines.decideUnreachable()));
    }
    Instant lastAttempt = contacts.lastAttemptAt().orElseThrow();
    return contacts.lastConversationAt().filter(lastAttempt::equals).isPresent()
        ? new NextStep(Kind.FOLLOW_UP, lastAttempt.plus(deadlines.followUp()))
        : new NextStep(Kind.CALL_AGAIN, lastAttempt.plus(deadlines.callAgain()));
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
