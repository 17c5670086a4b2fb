package org.earlyleavers.caseload.casework;

import java.util.List;
import java.util.Optional;
import org.earlyleavers.caseload.store.CaseSummary;

/**
 * One page of a list.
 *
 * @param next give it as {@code after} to read on; absent on the last page
 */
public record CasePage(List<CaseSummary> cases, Optional<String> next) {}
