package org.earlyleavers.caseload.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.earlyleavers.caseload.cases.Note;

/** A row of {@code note}. */
@Entity
@Table(name = "note")
class NoteRow {

  @Id UUID id;
  UUID caseId;
  Instant at;

  @Column(name = "by")
  String caseworker;

  String structure;
  String text;

  static NoteRow of(Note note) {
    NoteRow row = new NoteRow();
    row.id = note.id();
    row.caseId = note.caseId();
    row.at = note.at();
    row.caseworker = note.by();
    row.structure = note.structure();
    row.text = note.text();
    return row;
  }

  Note toNote() {
    return new Note(id, caseId, at, caseworker, structure, text);
  }
}
