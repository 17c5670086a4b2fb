package org.earlyleavers.caseload.handover;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.earlyleavers.caseload.cases.IllegalTransitionException;
import org.earlyleavers.caseload.cases.Refusal;

/**
 * A structure's request that another one take a case over. No free text goes with it: reasons are
 * categories.
 *
 * @param from the structure that has the case until the request is accepted
 * @param acceptBy when silence becomes acceptance
 * @param answer absent while the request stands
 */
public record HandOver(
    UUID id,
    UUID caseId,
    String from,
    String to,
    Reason reason,
    String requestedBy,
    Instant requestedAt,
    Instant acceptBy,
    Optional<Answer> answer) {

  /** Why another structure should have the case. */
  public enum Reason {
    /** The young person lives, or will live, where the other structure works. */
    LIVES_THERE,
    /** The other structure is the one for this age or school. */
    COMPETENT_THERE,
    /** The other structure follows the young person already. */
    FOLLOWED_THERE,
    /** The other structure offers what the young person needs. */
    SUITABLE_OFFER,
    /** The young person asked for it. */
    OWN_WISH,
    OTHER
  }

  /** Why a structure does not take a case. */
  public enum RefusalReason {
    NOT_COMPETENT,
    LIVES_ELSEWHERE,
    FOLLOWED_ELSEWHERE,
    NO_CAPACITY,
    OTHER
  }

  /** How a request can end. */
  public enum State {
    ACCEPTED,
    /** Accepted by silence. */
    TIMED_OUT,
    REFUSED,
    /** By whoever had asked. */
    CANCELLED,
    /** The case ended, or a decision took it elsewhere. */
    OVERTAKEN
  }

  /**
   * What became of a request.
   *
   * @param by absent when nobody answered
   * @param refusal exactly when it was refused
   */
  public record Answer(
      State state, Instant at, Optional<String> by, Optional<RefusalReason> refusal) {

    /** Refuses a refusal without a reason, and a reason without a refusal. */
    public Answer {
      if (refusal.isPresent() != (state == State.REFUSED)) {
        throw new IllegalArgumentException("Exactly a refusal has a reason");
      }
    }

    static Answer of(State state, Instant at, Optional<String> by) {
      return new Answer(state, at, by, Optional.empty());
    }
  }

  /**
   * The request with its answer.
   *
   * @throws IllegalTransitionException when it has one
   */
  public HandOver answered(Answer with) {
    if (answer.isPresent()) {
      throw new IllegalTransitionException(Refusal.CASE_IS_NOT_OFFERED);
    }
    return new HandOver(
        id, caseId, from, to, reason, requestedBy, requestedAt, acceptBy, Optional.of(with));
  }
}
