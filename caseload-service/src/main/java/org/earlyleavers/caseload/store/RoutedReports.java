package org.earlyleavers.caseload.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.earlyleavers.caseload.cases.LeaverCase;
import org.earlyleavers.caseload.routing.Route;
import org.earlyleavers.events.DropoutReported;

/** What the reports of cases were routed by. Every method needs a transaction. */
@ApplicationScoped
public class RoutedReports {

  private final ReportRows reports;

  RoutedReports(ReportRows reports) {
    this.reports = reports;
  }

  /**
   * Some of those that were routed by something known, but not by this.
   *
   * @param basis {@link Route#basis()}
   */
  public List<UUID> routedOtherwise(String basis, int limit) {
    return reports.routedOtherwise(basis, limit);
  }

  /** What was last confirmed of a case's reports, by report id. */
  public Map<UUID, DropoutReported> confirmedOf(LeaverCase known) {
    return reports.ofCases(List.of(known.id())).stream()
        .filter(report -> report.confirmedReport != null)
        .collect(Collectors.toMap(report -> report.reportId, report -> report.confirmedReport));
  }

  /** Notes that reports were routed by something newer and lead where they led. */
  public void routedBy(String basis, Collection<UUID> reportIds) {
    reports.routedBy(basis, reportIds);
  }
}
