package org.earlyleavers.caseload.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.earlyleavers.caseload.cases.ContactAttempt;
import org.earlyleavers.caseload.cases.ContactAttempt.Channel;
import org.earlyleavers.caseload.cases.ContactAttempt.Result;

/** A row of {@code contact_attempt}. */
@Entity
@Table(name = "contact_attempt")
class ContactAttemptRow {

  @Id UUID id;
  UUID caseId;
  Instant at;

  @Column(name = "by")
  String caseworker;

  String structure;

  @Enumerated(EnumType.STRING)
  Channel channel;

  @Enumerated(EnumType.STRING)
  Result result;

  String note;

  static ContactAttemptRow of(ContactAttempt attempt) {
    ContactAttemptRow row = new ContactAttemptRow();
    row.id = attempt.id();
    row.caseId = attempt.caseId();
    row.at = attempt.at();
    row.caseworker = attempt.by();
    row.structure = attempt.structure();
    row.channel = attempt.channel();
    row.result = attempt.result();
    row.note = attempt.note().orElse(null);
    return row;
  }

  ContactAttempt toAttempt() {
    return new ContactAttempt(
        id, caseId, at, caseworker, structure, channel, result, Optional.ofNullable(note));
  }
}
