package org.earlyleavers.matching.stream.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.earlyleavers.events.LeaverDecision;
import org.earlyleavers.events.LeaverDecision.Evidence;
import org.earlyleavers.events.LeaverDecision.Outcome;
import org.earlyleavers.events.LeaverDecision.Reason;
import org.earlyleavers.events.LeaverDecision.SourceFreshness;

/** A decision as it was once announced, without the report that it is about. */
public record Revision(
    long revision,
    Instant decidedAt,
    Outcome outcome,
    Reason reason,
    SortedSet<UUID> sameLeaver,
    List<Evidence> evidence,
    List<SourceFreshness> sources,
    String rulesVersion,
    Optional<String> weightsVersion,
    Optional<Instant> reconsiderAt) {

  /** What a decision says. */
  public static Revision of(LeaverDecision decision) {
    return new Revision(
        decision.revision(),
        decision.decidedAt(),
        decision.outcome(),
        decision.reason(),
        new TreeSet<>(decision.sameLeaver()),
        decision.evidence(),
        decision.sources(),
        decision.rulesVersion(),
        decision.weightsVersion(),
        decision.reconsiderAt());
  }
}
