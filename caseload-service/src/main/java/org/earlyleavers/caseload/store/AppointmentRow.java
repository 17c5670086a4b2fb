package org.earlyleavers.caseload.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.earlyleavers.caseload.cases.Appointment;

/** A row of {@code appointment}. */
@Entity
@Table(name = "appointment")
class AppointmentRow {

  @Id UUID id;
  UUID caseId;
  String structure;
  Instant at;

  @Enumerated(EnumType.STRING)
  Appointment.Status status;

  @Column(name = "by")
  String caseworker;

  static AppointmentRow of(Appointment appointment) {
    AppointmentRow row = new AppointmentRow();
    row.id = appointment.id();
    row.caseId = appointment.caseId();
    row.structure = appointment.structure();
    row.at = appointment.at();
    row.status = appointment.status();
    row.caseworker = appointment.by();
    return row;
  }

  Appointment toAppointment() {
    return new Appointment(id, caseId, structure, at, status, caseworker);
  }
}
