package org.earlyleavers.caseload.worklists;

import java.util.List;
import org.earlyleavers.caseload.store.CaseSummary;

/**
 * Whom a look-up found, the last opened case first.
 *
 * @param more whether there are others: ask more exactly
 */
public record CaseLookup(List<CaseSummary> cases, boolean more) {

  /** Copies the list, so that the record is immutable. */
  public CaseLookup {
    cases = List.copyOf(cases);
  }
}
