package org.earlyleavers.reporting.api;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.earlyleavers.reporting.intake.Examination;
import org.earlyleavers.reporting.intake.ReportDraft;
import org.earlyleavers.reporting.intake.ReportExaminer;
import org.earlyleavers.reporting.intake.Uai;
import org.earlyleavers.reporting.intake.Violation;

/** Lets drafts in, or says and counts why not. */
@ApplicationScoped
class DraftAdmission {

  private final ReportExaminer examiner;
  private final Clock clock;
  private final MeterRegistry metrics;

  DraftAdmission(ReportExaminer examiner, Clock clock, MeterRegistry metrics) {
    this.examiner = examiner;
    this.clock = clock;
    this.metrics = metrics;
  }

  /** Whether the draft says that another school reports than the one that sends it. */
  boolean isForeign(ReportDraft draft, Uai school) {
    return Uai.parse(draft.schoolUai()).filter(named -> !named.equals(school)).isPresent();
  }

  Examination examine(ReportDraft draft) {
    Examination examination = examiner.examine(draft, clock.instant());
    if (examination instanceof Examination.TooYoung) {
      countRefusal("under-16");
    } else if (examination instanceof Examination.Faulty) {
      countRefusal("invalid");
    }
    return examination;
  }

  /**
   * Examines a draft that a school sends alone.
   *
   * @throws jakarta.ws.rs.WebApplicationException if the draft is missing, or not the school's own
   */
  Examination examine(ReportDraft draft, Uai school) {
    if (draft == null) {
      throw Problem.invalid(List.of(new Violation("body", "is required"))).asException();
    }
    if (isForeign(draft, school)) {
      throw Problem.foreignSchool().asException();
    }
    return examine(draft);
  }

  void countRefusal(String reason) {
    metrics.counter("dropout_reports_refused", "reason", reason).increment();
  }
}
