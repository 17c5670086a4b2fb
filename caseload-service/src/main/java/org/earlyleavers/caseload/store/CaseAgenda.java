package org.earlyleavers.caseload.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.earlyleavers.caseload.cases.Appointment;
import org.earlyleavers.caseload.cases.Appointment.Status;
import org.earlyleavers.caseload.cases.Note;
import org.earlyleavers.caseload.cases.Task;

/**
 * What one structure has planned and noted in a case; another structure's is never found. Every
 * method needs a transaction; put things here before the case is saved that they change.
 */
@ApplicationScoped
public class CaseAgenda {

  private final EntityManager entities;

  CaseAgenda(EntityManager entities) {
    this.entities = entities;
  }

  /** Adds an appointment, or writes what became of it. */
  public void put(Appointment appointment) {
    entities.merge(AppointmentRow.of(appointment));
  }

  /** Adds a task, or writes that it is done. */
  public void put(Task task) {
    entities.merge(TaskRow.of(task));
  }

  /** Adds a note, for good. */
  public void add(Note note) {
    entities.persist(NoteRow.of(note));
  }

  /** An appointment of this case. */
  public Optional<Appointment> appointment(UUID caseId, UUID id, String structure) {
    return appointmentsOf(caseId, structure).stream().filter(one -> one.id().equals(id)).findAny();
  }

  /** A task of this case. */
  public Optional<Task> task(UUID caseId, UUID id, String structure) {
    return tasksOf(caseId, structure).stream().filter(one -> one.id().equals(id)).findAny();
  }

  List<Appointment> appointmentsOf(UUID caseId, String structure) {
    return of(AppointmentRow.class, "at, id", caseId, structure).stream()
        .map(AppointmentRow::toAppointment)
        .toList();
  }

  List<Task> tasksOf(UUID caseId, String structure) {
    return of(TaskRow.class, "due, id", caseId, structure).stream().map(TaskRow::toTask).toList();
  }

  List<Note> notesOf(UUID caseId, String structure) {
    return of(NoteRow.class, "at, id", caseId, structure).stream().map(NoteRow::toNote).toList();
  }

  /**
   * Cancels what other structures had planned: whoever has the case now neither sees it nor keeps
   * it.
   *
   * @return whether somebody expects an appointment that does not take place
   */
  boolean cancelPlansOfOthersThan(String structure, UUID caseId) {
    ofOthers("delete from TaskRow where doneAt is null", structure, caseId).executeUpdate();
    return ofOthers(
                "update AppointmentRow set status = :cancelled where status = :planned",
                structure,
                caseId)
            .setParameter("cancelled", Status.CANCELLED)
            .setParameter("planned", Status.PLANNED)
            .executeUpdate()
        > 0;
  }

  private Query ofOthers(String change, String structure, UUID caseId) {
    return entities
        .createQuery(change + " and caseId = :id and structure <> :structure")
        .setParameter("id", caseId)
        .setParameter("structure", structure);
  }

  private <T> List<T> of(Class<T> row, String order, UUID caseId, String structure) {
    return entities
        .createQuery(
            "from "
                + row.getSimpleName()
                + " where caseId = :id and structure = :structure order by "
                + order,
            row)
        .setParameter("id", caseId)
        .setParameter("structure", structure)
        .getResultList();
  }
}
