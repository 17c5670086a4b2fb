package org.earlyleavers.adapters.intake.reception;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.earlyleavers.adapters.intake.batch.Translation;
import org.earlyleavers.adapters.intake.field.FieldFinding;
import org.earlyleavers.adapters.intake.publishing.TakenBatch;

/**
 * Counts what became of records, without identity: {@code partner_records_total} by source and
 * outcome, {@code partner_field_findings_total} by source, field and effect, {@code
 * partner_statements_total} (enrolments and awards) by source and effect.
 */
@ApplicationScoped
public class BatchStatistics {

  private final MeterRegistry meters;

  BatchStatistics(MeterRegistry meters) {
    this.meters = meters;
  }

  /** Counts every record of a batch. */
  public void count(String source, TakenBatch taken) {
    taken.batch().records().forEach(record -> count(source, record.translation()));
    countStatements(source, "published", taken.published());
    countStatements(source, "unchanged", taken.unchanged());
    countStatements(source, "ended", taken.ended());
  }

  private void countStatements(String source, String effect, int number) {
    meters.counter("partner.statements", "source", source, "effect", effect).increment(number);
  }

  private void count(String source, Translation translation) {
    meters
        .counter("partner.records", "source", source, "outcome", Outcome.of(translation).tag())
        .increment();
    if (translation instanceof Translation.Refused refused) {
      countFindings(source, refused.problems(), "refused");
    } else if (translation instanceof Translation.Accepted accepted) {
      countFindings(source, accepted.remarks(), "left-out");
    }
  }

  private void countFindings(String source, List<FieldFinding> findings, String effect) {
    for (FieldFinding finding : findings) {
      meters
          .counter(
              "partner.field.findings",
              "source",
              source,
              "field",
              finding.field(),
              "effect",
              effect)
          .increment();
    }
  }
}
