package org.earlyleavers.caseload.page;

import java.util.List;
import org.earlyleavers.caseload.cases.Appointment;
import org.earlyleavers.caseload.cases.ClosureReason;
import org.earlyleavers.caseload.cases.ContactAttempt;
import org.earlyleavers.caseload.cases.ContactAttempt.Channel;
import org.earlyleavers.caseload.cases.ContactAttempt.Result;
import org.earlyleavers.caseload.cases.Task;
import org.earlyleavers.caseload.handover.HandOver;
import org.earlyleavers.caseload.store.CaseDetails;
import org.earlyleavers.caseload.store.StateName;

/**
 * What a caseworker may do to a case, for the forms of its page.
 *
 * @param open whether it is to be followed
 * @param own whether it is the caseworker's own
 * @param closable whether it can be closed
 */
public record Choices(boolean open, boolean own, boolean closable) {

  static Choices of(CaseDetails details, String caseworker) {
    StateName state = details.summary().state();
    boolean assigned = state == StateName.ASSIGNED;
    return new Choices(
        assigned || state == StateName.NEW,
        assigned && details.summary().caseworker().filter(caseworker::equals).isPresent(),
        assigned);
  }

  /** The ways to reach somebody. */
  public List<Channel> channels() {
    return List.of(Channel.values());
  }

  /** What can come of a contact. */
  public List<Result> results() {
    return List.of(Result.values());
  }

  /** Why another structure can be asked to take a case over. */
  public List<HandOver.Reason> handOverReasons() {
    return List.of(HandOver.Reason.values());
  }

  /** What can have become of an appointment. */
  public List<Appointment.Status> outcomes() {
    return List.of(
        Appointment.Status.PRESENT, Appointment.Status.ABSENT, Appointment.Status.CANCELLED);
  }

  /** The longest title of a task, in characters. */
  public int titleLength() {
    return Task.TITLE_LENGTH;
  }

  /** Why a follow-up can end. */
  public List<ClosureReason> closureReasons() {
    return List.of(ClosureReason.values());
  }

  /** The longest note, in characters. */
  public int noteLength() {
    return ContactAttempt.NOTE_LENGTH;
  }
}
