package org.earlyleavers.reporting.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.earlyleavers.reporting.tracking.Cursor;
import org.earlyleavers.reporting.tracking.TrackedReports;

/**
 * Some of a school's reports, in the order in which they were first made.
 *
 * @param next the {@code after} of the next page; left out on the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportPageView(List<ReportView> reports, String next) {

  /** Copies the list, so that the record is immutable. */
  public ReportPageView {
    reports = List.copyOf(reports);
  }

  static ReportPageView of(TrackedReports.Page page) {
    return new ReportPageView(
        page.reports().stream().map(ReportView::of).toList(),
        page.next().map(Cursor::text).orElse(null));
  }
}
