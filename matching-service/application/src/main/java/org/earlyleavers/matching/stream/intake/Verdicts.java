package org.earlyleavers.matching.stream.intake;

import java.util.List;
import org.earlyleavers.events.ReviewVerdict;
import org.earlyleavers.matching.dossier.Judgement;
import org.earlyleavers.matching.dossier.Verdict;
import org.earlyleavers.matching.record.RecordRef;
import org.earlyleavers.matching.stream.intake.Incoming.Read;

/** Translates people's verdicts into the core's words. */
public final class Verdicts {

  private Verdicts() {}

  /**
   * The dossiers that hear of a verdict; none hears of a tombstone, for a verdict is taken back by
   * another and erased with its report.
   */
  public static List<Judgement> judgements(Incoming<ReviewVerdict> incoming) {
    if (!(incoming instanceof Read<ReviewVerdict> read)) {
      return List.of();
    }
    ReviewVerdict event = read.event();
    return Judgement.of(
        event.reportId().toString(),
        new RecordRef(
            RecordRef.Kind.valueOf(event.kind().name()), event.source(), event.recordId()),
        new Verdict(
            read.version(event.sequence()),
            Verdict.Answer.valueOf(event.verdict().name()),
            event.reviewer(),
            event.reason(),
            event.decidedAt()));
  }
}
