package org.earlyleavers.caseload.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.earlyleavers.events.LeaverDecision;
import org.earlyleavers.events.LeaverDecision.Evidence;
import org.earlyleavers.events.LeaverDecision.SourceFreshness;

/** What a decision rests upon: shown with a case, never queried. */
record DecisionBasis(
    List<Evidence> evidence,
    List<SourceFreshness> sources,
    String rulesVersion,
    Optional<Instant> reconsiderAt) {

  static DecisionBasis of(LeaverDecision decision) {
    return new DecisionBasis(
        decision.evidence(), decision.sources(), decision.rulesVersion(), decision.reconsiderAt());
  }
}
