package org.earlyleavers.caseload.casework;

import org.earlyleavers.caseload.store.CaseSummary;

/** What was recorded, and how the case is since. */
public record Recorded<T>(T thing, CaseSummary summary) {}
