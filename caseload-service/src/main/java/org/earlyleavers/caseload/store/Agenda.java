package org.earlyleavers.caseload.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.earlyleavers.caseload.cases.Appointment;
import org.earlyleavers.caseload.cases.Note;
import org.earlyleavers.caseload.cases.Task;

/** What the reader's structure has planned and noted in a case, in the order of time. */
public record Agenda(
    List<AppointmentEntry> appointments, List<TaskEntry> tasks, List<NoteEntry> notes) {

  /** Copies the lists, so that the record is immutable. */
  public Agenda {
    appointments = List.copyOf(appointments);
    tasks = List.copyOf(tasks);
    notes = List.copyOf(notes);
  }

  /**
   * A meeting.
   *
   * @param by who recorded its last change
   */
  public record AppointmentEntry(UUID id, Instant at, Appointment.Status status, String by) {

    /** As it is shown. */
    public static AppointmentEntry of(Appointment appointment) {
      return new AppointmentEntry(
          appointment.id(), appointment.at(), appointment.status(), appointment.by());
    }
  }

  /**
   * Something to do.
   *
   * @param due the last day on which it is done in time
   */
  public record TaskEntry(
      UUID id,
      String title,
      LocalDate due,
      String by,
      Optional<Instant> doneAt,
      Optional<String> doneBy) {

    /** As it is shown. */
    public static TaskEntry of(Task task) {
      return new TaskEntry(
          task.id(),
          task.title(),
          task.due(),
          task.by(),
          task.done().map(Task.Done::at),
          task.done().map(Task.Done::by));
    }
  }

  /** Something to remember. */
  public record NoteEntry(UUID id, Instant at, String by, String text) {

    /** As it is shown. */
    public static NoteEntry of(Note note) {
      return new NoteEntry(note.id(), note.at(), note.by(), note.text());
    }
  }
}
