package org.earlyleavers.matching.dossier;

import org.earlyleavers.matching.record.RecordRef;
import org.earlyleavers.matching.room.Finding.Match;

/** A record about the reported pupil and what it does to the decision. */
public record Weighed(RecordRef ref, Match match, Bearing bearing) {

  /** What a record does to a decision. */
  public enum Bearing {
    ACTIVE,
    STARTS_SOON,
    STARTS_LATER,
    ENDED,
    REPORTED_SPELL,
    QUALIFYING,
    NOT_QUALIFYING,
    SUPERSEDES,
    SUPERSEDED
  }
}
