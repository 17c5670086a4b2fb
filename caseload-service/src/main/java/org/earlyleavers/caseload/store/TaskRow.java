package org.earlyleavers.caseload.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.earlyleavers.caseload.cases.Task;

/** A row of {@code task}. */
@Entity
@Table(name = "task")
class TaskRow {

  @Id UUID id;
  UUID caseId;
  String structure;
  String title;
  LocalDate due;

  @Column(name = "by")
  String caseworker;

  Instant doneAt;
  String doneBy;

  static TaskRow of(Task task) {
    TaskRow row = new TaskRow();
    row.id = task.id();
    row.caseId = task.caseId();
    row.structure = task.structure();
    row.title = task.title();
    row.due = task.due();
    row.caseworker = task.by();
    row.doneAt = task.done().map(Task.Done::at).orElse(null);
    row.doneBy = task.done().map(Task.Done::by).orElse(null);
    return row;
  }

  Task toTask() {
    return new Task(
        id,
        caseId,
        structure,
        title,
        due,
        caseworker,
        Optional.ofNullable(doneAt).map(at -> new Task.Done(at, doneBy)));
  }
}
