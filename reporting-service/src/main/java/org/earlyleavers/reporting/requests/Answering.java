package org.earlyleavers.reporting.requests;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.earlyleavers.events.DropoutReported;
import org.earlyleavers.events.ErasureRequested;
import org.earlyleavers.events.RectificationRequested;
import org.earlyleavers.events.ReportRequest;
import org.earlyleavers.reporting.intake.MinimumAge;
import org.earlyleavers.reporting.submission.Submissions;

/** Does what is asked of a report. */
@ApplicationScoped
class Answering {

  private final Submissions submissions;
  private final Clock clock;
  private final MeterRegistry metrics;

  Answering(Submissions submissions, Clock clock, MeterRegistry metrics) {
    this.submissions = submissions;
    this.clock = clock;
    this.metrics = metrics;
  }

  void answer(ReportRequest request) {
    if (request instanceof ErasureRequested erasure) {
      submissions.tombstone(erasure.reportId());
      count("erased");
    } else if (request instanceof RectificationRequested rectification) {
      DropoutReported statement = rectification.statement();
      boolean oldEnough =
          MinimumAge.OF_THE_EXCHANGE.isReached(statement.person().birthDate(), clock.instant());
      count(submissions.rectify(statement, oldEnough) ? "rectified" : "superseded");
    }
  }

  private void count(String effect) {
    metrics.counter("report_requests_answered", "effect", effect).increment();
  }
}
