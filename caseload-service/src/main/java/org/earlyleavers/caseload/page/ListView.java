package org.earlyleavers.caseload.page;

import java.util.List;
import org.earlyleavers.caseload.store.CaseSummary;

/** A list as the page shows it. */
public record ListView(ShownList shown, List<CaseSummary> cases) {

  /** Every list, for the menu. */
  public List<ShownList> lists() {
    return List.of(ShownList.values());
  }
}
