package org.earlyleavers.caseload.decisions;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.earlyleavers.caseload.cases.LeaverCase;
import org.earlyleavers.caseload.store.CaseStore;

/**
 * The cases that several decisions are about, which this transaction holds and reads together.
 * Those that one of the decisions has changed are read anew for the next.
 */
final class LinkedCases {

  private final CaseStore cases;
  private final Map<UUID, LeaverCase> byReport = new HashMap<>();
  private final Set<UUID> changed = new HashSet<>();

  LinkedCases(CaseStore cases, Collection<UUID> reportIds) {
    this.cases = cases;
    cases.linkedTo(reportIds).forEach(this::know);
  }

  private void know(LeaverCase known) {
    known.reports().keySet().forEach(report -> byReport.put(report, known));
  }

  /** Every case that is linked to one of these reports. */
  List<LeaverCase> to(Set<UUID> reportIds) {
    return Collections.disjoint(reportIds, changed)
        ? reportIds.stream().map(byReport::get).filter(Objects::nonNull).distinct().toList()
        : cases.linkedTo(reportIds);
  }

  /** A decision has made something else of some of them. */
  void haveBecome(List<LeaverCase> before, List<LeaverCase> after) {
    Stream.concat(before.stream(), after.stream())
        .forEach(known -> changed.addAll(known.reports().keySet()));
  }
}
