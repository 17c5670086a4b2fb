package org.earlyleavers.caseload.store;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.earlyleavers.caseload.cases.CaseFact;

/**
 * A visible case changed. Fired inside the transaction; observe it after success.
 *
 * @param kinds what happened to it
 * @param reports all that it is about now
 * @param leftStructure on whose list it was and is no longer
 * @param unroutable whether it is at a coordination because no local mission is known
 * @param decidedAt when the decision was taken that changed it, if one did
 */
public record CaseChange(
    CaseSummary summary,
    Set<CaseFact.Kind> kinds,
    Set<UUID> reports,
    Optional<String> leftStructure,
    boolean unroutable,
    Optional<Instant> decidedAt) {

  /** Copies the sets, so that the record is immutable. */
  public CaseChange {
    kinds = Set.copyOf(kinds);
    reports = Set.copyOf(reports);
  }
}
