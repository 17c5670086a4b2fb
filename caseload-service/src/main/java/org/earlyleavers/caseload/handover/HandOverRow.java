package org.earlyleavers.caseload.handover;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.earlyleavers.caseload.handover.HandOver.Answer;
import org.earlyleavers.caseload.handover.HandOver.Reason;
import org.earlyleavers.caseload.handover.HandOver.RefusalReason;
import org.earlyleavers.caseload.handover.HandOver.State;

/** A row of {@code hand_over}. */
@Entity
@Table(name = "hand_over")
class HandOverRow {

  @Id UUID id;
  UUID caseId;
  String fromStructure;
  String toStructure;

  @Enumerated(EnumType.STRING)
  Reason reason;

  String requestedBy;
  Instant requestedAt;
  Instant acceptBy;

  /** Absent while the request stands. */
  @Enumerated(EnumType.STRING)
  State state;

  Instant answeredAt;
  String answeredBy;

  @Enumerated(EnumType.STRING)
  RefusalReason refusal;

  static HandOverRow of(HandOver request) {
    HandOverRow row = new HandOverRow();
    row.id = request.id();
    row.caseId = request.caseId();
    row.fromStructure = request.from();
    row.toStructure = request.to();
    row.reason = request.reason();
    row.requestedBy = request.requestedBy();
    row.requestedAt = request.requestedAt();
    row.acceptBy = request.acceptBy();
    request
        .answer()
        .ifPresent(
            answer -> {
              row.state = answer.state();
              row.answeredAt = answer.at();
              row.answeredBy = answer.by().orElse(null);
              row.refusal = answer.refusal().orElse(null);
            });
    return row;
  }

  HandOver toHandOver() {
    return new HandOver(
        id,
        caseId,
        fromStructure,
        toStructure,
        reason,
        requestedBy,
        requestedAt,
        acceptBy,
        Optional.ofNullable(state)
            .map(
                ended ->
                    new Answer(
                        ended,
                        answeredAt,
                        Optional.ofNullable(answeredBy),
                        Optional.ofNullable(refusal))));
  }
}
