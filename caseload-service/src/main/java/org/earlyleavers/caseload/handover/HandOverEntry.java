package org.earlyleavers.caseload.handover;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.earlyleavers.caseload.casework.Recorded;
import org.earlyleavers.caseload.handover.HandOver.Answer;
import org.earlyleavers.caseload.handover.HandOver.Reason;
import org.earlyleavers.caseload.handover.HandOver.RefusalReason;
import org.earlyleavers.caseload.handover.HandOver.State;
import org.earlyleavers.caseload.problems.ProblemException;
import org.earlyleavers.caseload.problems.ProblemKind;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/**
 * A request as both structures see it.
 *
 * @param acceptBy when silence becomes acceptance
 * @param state what became of it; absent while it stands
 */
public record HandOverEntry(
    UUID id,
    UUID caseId,
    String from,
    String to,
    Reason reason,
    String requestedBy,
    Instant requestedAt,
    Instant acceptBy,
    Optional<State> state,
    Optional<Instant> answeredAt,
    Optional<String> answeredBy,
    Optional<RefusalReason> refusal) {

  static HandOverEntry of(HandOver request) {
    return new HandOverEntry(
        request.id(),
        request.caseId(),
        request.from(),
        request.to(),
        request.reason(),
        request.requestedBy(),
        request.requestedAt(),
        request.acceptBy(),
        request.answer().map(Answer::state),
        request.answer().map(Answer::at),
        request.answer().flatMap(Answer::by),
        request.answer().flatMap(Answer::refusal));
  }

  /** With the entity tag of the case. */
  static RestResponse<HandOverEntry> answer(Status status, Optional<Recorded<HandOver>> answered) {
    Recorded<HandOver> recorded =
        answered.orElseThrow(() -> ProblemException.of(ProblemKind.UNKNOWN_CASE));
    return ResponseBuilder.create(status, of(recorded.thing()))
        .tag(Long.toString(recorded.summary().version()))
        .build();
  }
}
