package org.earlyleavers.matching.dossier;

import java.util.Optional;
import org.earlyleavers.matching.record.RecordRef;
import org.earlyleavers.matching.room.Finding.Match;

/**
 * A record that is, or may be, about the reported pupil and what it does to the decision.
 *
 * @param taken whether it is taken to be about the pupil
 * @param verdict what a person said of that
 */
public record Weighed(
    RecordRef ref, Match match, Bearing bearing, Taken taken, Optional<Verdict> verdict) {

  /** Decisions that were kept before people were asked anything rest on sure matches alone. */
  public Weighed {
    taken = taken == null ? Taken.AS_SAME : taken;
    verdict = verdict == null ? Optional.empty() : verdict;
  }

  /** What a record does to a decision, if it is about the pupil. */
  public enum Bearing {
    ACTIVE(true),
    STARTS_SOON(true),
    STARTS_LATER(false),
    ENDED(false),
    REPORTED_SPELL(false),
    QUALIFYING(true),
    NOT_QUALIFYING(false),
    SUPERSEDES(true),
    SUPERSEDED(false);

    private final boolean matters;

    Bearing(boolean matters) {
      this.matters = matters;
    }
  }

  /** Whether a record is taken to be about the reported pupil. */
  public enum Taken {
    /** By its weights, or by a person's word. */
    AS_SAME,
    /** By a person's word. */
    AS_DIFFERENT,
    /** A person has to say. */
    IN_DOUBT,
    /** Nobody has said in time. */
    UNREVIEWED
  }

  boolean isUndecided() {
    return taken == Taken.IN_DOUBT || taken == Taken.UNREVIEWED;
  }

  /** Whether the decision may turn on whether this is about the pupil. */
  boolean matters() {
    return bearing.matters;
  }

  Weighed as(Taken other) {
    return new Weighed(ref, match, bearing, other, verdict);
  }
}
