package org.earlyleavers.caseload.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.earlyleavers.caseload.access.Caller;
import org.earlyleavers.caseload.cases.Appointment;
import org.earlyleavers.caseload.cases.Appointment.Status;
import org.earlyleavers.caseload.cases.CaseFact.Kind;
import org.earlyleavers.caseload.cases.LeaverCase.Step;
import org.earlyleavers.caseload.cases.Note;
import org.earlyleavers.caseload.cases.Task;
import org.earlyleavers.caseload.casework.CaseChanges.Made;
import org.earlyleavers.caseload.problems.ProblemException;
import org.earlyleavers.caseload.problems.ProblemKind;
import org.earlyleavers.caseload.store.CaseAgenda;

/**
 * Appointments, tasks and notes in a case of the caller's structure. Every method finds nothing
 * when the case is another structure's.
 */
@ApplicationScoped
public class Planning {

  private final CaseChanges changes;
  private final CaseAgenda agenda;

  Planning(CaseChanges changes, CaseAgenda agenda) {
    this.changes = changes;
    this.agenda = agenda;
  }

  /** Plans a meeting in an open case. */
  @Transactional
  public Optional<Recorded<Appointment>> plan(
      UUID id, ExpectedVersion expected, Instant at, Caller caller) {
    return changes.record(
        id,
        expected,
        caller,
        (known, now) -> {
          Step step = known.workedOn(Kind.APPOINTMENT_PLANNED, caller.name(), now, Map.of());
          return new Made<>(planned(id, at, caller), step);
        });
  }

  /**
   * Says what became of an appointment, also when the case has ended since.
   *
   * @param postponedTo when it takes place instead; exactly if it is postponed
   * @return the appointment; a postponed one's successor
   */
  @Transactional
  public Optional<Recorded<Appointment>> conclude(
      UUID id,
      ExpectedVersion expected,
      UUID appointmentId,
      Status outcome,
      Optional<Instant> postponedTo,
      Caller caller) {
    return changes.record(
        id,
        expected,
        caller,
        (known, now) -> {
          Appointment concluded =
              agenda
                  .appointment(id, appointmentId, caller.structure())
                  .orElseThrow(() -> ProblemException.of(ProblemKind.UNKNOWN_ENTRY))
                  .became(outcome, caller.name(), now);
          Map<String, String> details = Map.of("status", outcome.name());
          Step step =
              postponedTo.isPresent()
                  ? known.workedOn(Kind.APPOINTMENT_CONCLUDED, caller.name(), now, details)
                  : known.noted(Kind.APPOINTMENT_CONCLUDED, caller.name(), now, details);
          agenda.put(concluded);
          return new Made<>(postponedTo.map(at -> planned(id, at, caller)).orElse(concluded), step);
        });
  }

  private Appointment planned(UUID id, Instant at, Caller caller) {
    Appointment appointment =
        new Appointment(
            UUID.randomUUID(),
            id,
            caller.structure(),
            at.truncatedTo(ChronoUnit.MICROS),
            Status.PLANNED,
            caller.name());
    agenda.put(appointment);
    return appointment;
  }

  /** Sets a task in an open case. */
  @Transactional
  public Optional<Recorded<Task>> setTask(
      UUID id, ExpectedVersion expected, String title, LocalDate due, Caller caller) {
    return changes.record(
        id,
        expected,
        caller,
        (known, now) -> {
          Step step = known.workedOn(Kind.TASK_SET, caller.name(), now, Map.of());
          Task task =
              new Task(
                  UUID.randomUUID(),
                  id,
                  caller.structure(),
                  title,
                  due,
                  caller.name(),
                  Optional.empty());
          agenda.put(task);
          return new Made<>(task, step);
        });
  }

  /** Says that a task is done, also when the case has ended since. */
  @Transactional
  public Optional<Recorded<Task>> finishTask(
      UUID id, ExpectedVersion expected, UUID taskId, Caller caller) {
    return changes.record(
        id,
        expected,
        caller,
        (known, now) -> {
          Task done =
              agenda
                  .task(id, taskId, caller.structure())
                  .orElseThrow(() -> ProblemException.of(ProblemKind.UNKNOWN_ENTRY))
                  .doneBy(caller.name(), now);
          agenda.put(done);
          return new Made<>(done, known.noted(Kind.TASK_DONE, caller.name(), now, Map.of()));
        });
  }

  /** Writes a note that the caller's structure alone may read. */
  @Transactional
  public Optional<Recorded<Note>> write(
      UUID id, ExpectedVersion expected, String text, Caller caller) {
    return changes.record(
        id,
        expected,
        caller,
        (known, now) -> {
          Note note = new Note(UUID.randomUUID(), id, now, caller.name(), caller.structure(), text);
          agenda.add(note);
          return new Made<>(note, known.noted(Kind.NOTE_WRITTEN, caller.name(), now, Map.of()));
        });
  }
}
