package org.earlyleavers.reporting.feedback;

import java.time.LocalDate;
import java.time.ZoneId;
import org.earlyleavers.events.CaseEvent;

/**
 * How far the follow-up of a leaver has come, as far as the school may know it: not who follows,
 * what was said, or why it ended.
 *
 * @param since the day on which the state began, in metropolitan France
 */
public record FollowUp(State state, LocalDate since) {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** What a school is told. */
  public enum State {
    /** On somebody's list; nobody has spoken with the young person yet. */
    TO_CONTACT,
    /** Somebody has spoken with the young person. */
    IN_CONTACT,
    /** Nobody needs to call any more. */
    ENDED
  }

  /** Translates an event. */
  public static FollowUp of(CaseEvent event) {
    State state =
        switch (event.state()) {
          case TO_CONTACT -> State.TO_CONTACT;
          case IN_CONTACT -> State.IN_CONTACT;
          case ENDED -> State.ENDED;
        };
    return new FollowUp(state, event.since().atZone(PARIS).toLocalDate());
  }
}
